package org.openpass.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openpass.authoring.DraftRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of drafts as they stand. */
@Repository
class DraftFiles {

    /** Most files that change as one. */
    static final int MOST_FILES = 100;

    /** Folders and a name of small letters, and what a work is made of. */
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,200}$)([a-z0-9][a-z0-9_-]*/){0,6}[a-z0-9][a-z0-9._-]*(\\.bpmn|\\.dmn|\\.form|_ko\\.properties|\\.scenario\\.json)");
    private static final String FILE = "select name, checksum, step, saved_by, saved_at, length(content) as size%s "
            + "from authoring.draft_files where draft = ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is no file of a work is refused before it is looked at. */
    static void require(String name, byte[] content) {
        if (name == null || !isName(name)) {
            throw new DraftRefused(Reason.NAME, String.valueOf(name));
        }
        if (content == null || content.length == 0) {
            throw new DraftRefused(Reason.EMPTY, name);
        }
        if (content.length > Drafts.MOST_BYTES) {
            throw new DraftRefused(Reason.TOO_LARGE, name, Math.ceilDiv(content.length, 1024), Drafts.MOST_BYTES / 1024);
        }
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), other.get(file.getKey())));
    }

    List<DraftFile> list(long draft) {
        return jdbc.sql(FILE.formatted("") + " order by name").param(draft).query(DraftFiles::file).list();
    }

    /** A file and its bytes, both of one moment. */
    Optional<DraftLists.Content> content(long draft, String name) {
        return jdbc.sql(FILE.formatted(", content") + " and name = ?").params(draft, name)
                .query((rs, n) -> new DraftLists.Content(file(rs, n), rs.getBytes("content"))).optional();
    }

    Optional<byte[]> bytes(long draft, String name) {
        return content(draft, name).map(DraftLists.Content::bytes);
    }

    /** All of it, as it is checked and released. */
    Map<String, byte[]> set(long draft) {
        Map<String, byte[]> set = new TreeMap<>();
        jdbc.sql("select name, content from authoring.draft_files where draft = ?").param(draft)
                .query(rs -> {
                    set.put(rs.getString("name"), rs.getBytes("content"));
                });
        return set;
    }

    /** @param content null: the file is taken out */
    void put(long draft, String name, byte[] content, int step, String by) {
        if (content == null) {
            jdbc.sql("delete from authoring.draft_files where draft = ? and name = ?").params(draft, name).update();
            return;
        }
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                values (:draft, :name, :content, encode(sha256(:content), 'hex'), :step, :by, :now)
                on conflict (draft, name) do update set content = excluded.content, checksum = excluded.checksum,
                    step = excluded.step, saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """).param("draft", draft).param("name", name).param("content", content).param("step", step)
                .param("by", by).param("now", Timestamp.from(clock.instant())).update();
        if (jdbc.sql("select count(*) from authoring.draft_files where draft = ?").param(draft).query(Integer.class).single()
                > MOST_FILES) {
            throw new DraftRefused(Reason.TOO_MANY, MOST_FILES);
        }
    }

    /** The files of one draft as another begins with them. */
    void copy(long from, long to) {
        jdbc.sql("""
                insert into authoring.draft_files (draft, name, content, checksum, step, saved_by, saved_at)
                select ?, name, content, checksum, 0, saved_by, saved_at from authoring.draft_files where draft = ?
                """).params(to, from).update();
    }

    private static DraftFile file(ResultSet rs, int n) throws SQLException {
        return new DraftFile(rs.getString("name"), rs.getString("checksum"), rs.getInt("step"), rs.getString("saved_by"),
                rs.getTimestamp("saved_at").toInstant(), rs.getInt("size"));
    }
}
