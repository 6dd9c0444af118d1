package org.openpass.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What each step replaced. Taking back and doing again are steps, too, so that both survive whatever page they were pressed
 * on. The newest SAVE of a file that is not undone is always what its content comes from.
 */
@Repository
class DraftSteps {

    /** So many of a draft are kept; about 6 kB each for the largest model. */
    static final int KEPT = 300;

    /** The step that a file stands at; 0 if none changed it. */
    record Newest(int step, String by, Instant at) {
    }

    /** A step as it can be taken back. */
    record Step(int number, Integer target, byte[] before) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of a file that is not there any more it is the step that took it out. */
    Newest newest(long draft, String file) {
        return jdbc.sql("""
                select step, saved_by, saved_at from authoring.draft_files where draft = :draft and name = :file
                union all select number, username, at from authoring.steps where draft = :draft and file = :file
                order by 1 desc limit 1
                """).param("draft", draft).param("file", file)
                .query((rs, n) -> new Newest(rs.getInt(1), rs.getString(2), rs.getTimestamp(3).toInstant())).optional()
                .orElse(new Newest(0, "", Instant.EPOCH));
    }

    void add(long draft, int number, String file, DraftStep.Kind kind, Integer target, byte[] before, String by) {
        jdbc.sql("""
                insert into authoring.steps (draft, number, file, kind, target, before, username, at)
                values (:draft, :number, :file, :kind, cast(:target as int), cast(:before as bytea), :by, :now)
                """).param("draft", draft).param("number", number).param("file", file).param("kind", kind.name())
                .param("target", target).param("before", packed(before)).param("by", by)
                .param("now", Timestamp.from(clock.instant())).update();
        jdbc.sql("delete from authoring.steps where draft = ? and number <= ?").params(draft, number - KEPT).update();
    }

    /** What would be taken back next. */
    Optional<Step> toUndo(long draft, String file) {
        return jdbc.sql("select * from authoring.steps where draft = ? and file = ? and kind = 'SAVE' and not undone "
                + "order by number desc limit 1").params(draft, file).query(DraftSteps::step).optional();
    }

    /** What would be done again next: nothing is when something else was saved since. */
    Optional<Step> toRedo(long draft, String file) {
        return jdbc.sql("""
                select * from authoring.steps u where draft = :draft and file = :file and kind = 'UNDO' and not undone
                    and not exists (select 1 from authoring.steps s where s.draft = u.draft and s.file = u.file
                        and s.kind = 'SAVE' and s.number > u.number)
                order by number desc limit 1
                """).param("draft", draft).param("file", file).query(DraftSteps::step).optional();
    }

    void undone(long draft, int number, boolean undone) {
        jdbc.sql("update authoring.steps set undone = ? where draft = ? and number = ?").params(undone, draft, number)
                .update();
    }

    /** Takes all that came after a step back, in files as they stood at any time since; what is not kept any more stays as it is. */
    void takeBack(long draft, int step, Map<String, byte[]> files) {
        jdbc.sql("select file, before from authoring.steps where draft = ? and number > ? order by number desc").params(draft, step)
                .query(rs -> {
                    byte[] before = unpacked(rs.getBytes("before"));
                    if (before == null) {
                        files.remove(rs.getString("file"));
                    } else {
                        files.put(rs.getString("file"), before);
                    }
                });
    }

    /** Who did what, newest first. */
    List<DraftStep> list(long draft, int before, int size) {
        return jdbc.sql("select number, file, kind, target, username, at, undone from authoring.steps where draft = ? "
                + "and number < ? order by number desc limit ?").params(draft, before, size)
                .query((rs, n) -> new DraftStep(rs.getInt("number"), rs.getString("file"),
                        DraftStep.Kind.valueOf(rs.getString("kind")), rs.getObject("target", Integer.class),
                        rs.getString("username"), rs.getTimestamp("at").toInstant(), rs.getBoolean("undone"))).list();
    }

    private static Step step(ResultSet rs, int n) throws SQLException {
        return new Step(rs.getInt("number"), rs.getObject("target", Integer.class), unpacked(rs.getBytes("before")));
    }

    private static byte[] packed(byte[] content) {
        if (content == null) {
            return null;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        if (packed == null) {
            return null;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
