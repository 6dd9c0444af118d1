package org.openpass.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.Draft.State;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts as they are stored, without their files. */
@Repository
class DraftRows {

    /** Tells pages that look at a draft that it was changed, or who looks at it: its id. */
    static final String CHANNEL = "drafts";

    /** As the draft was begun, and as its work is now. */
    private static final String HIDDEN = "(d.confidential or exists (select from authoring.works w where w.id = d.work "
            + "and w.confidential))";
    private static final String DRAFT = "select d.*, " + HIDDEN + """
             as hidden, array(select username from authoring.hands h where h.draft = d.id order by 1) as hands
            from authoring.drafts d
            """;

    private final JdbcClient jdbc;
    private final Signals signals;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.clock = clock;
    }

    /** One who presses twice begins once: until the transaction ends, nobody else begins a draft of the work. */
    void alone(String work) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('authoring.drafts ' || ?, 0))").param(work)
                .query((rs, n) -> 1).single();
    }

    long add(String work, Integer base, String title, boolean confidential, Long copyOf, String by) {
        long id = jdbc.sql("""
                insert into authoring.drafts (work, base_version, title, state, begun_by, begun_at, changed_at, confidential,
                    copy_of)
                values (:work, cast(:base as int), :title, 'OPEN', :by, :now, :now, :confidential, cast(:copy as bigint))
                returning id
                """).param("work", work).param("base", base).param("title", title).param("by", by).param("now", now())
                .param("confidential", confidential).param("copy", copyOf).query(Long.class).single();
        hand(id, by);
        tell(id);
        return id;
    }

    Optional<Draft> find(long id) {
        return jdbc.sql(DRAFT + "where id = ?").param(id).query(DraftRows::draft).optional();
    }

    /** The same, held until the end of the transaction; who only refers to it, as a run does that begins, goes on. */
    Optional<Draft> held(long id) {
        jdbc.sql("select 1 from authoring.drafts where id = ? for no key update").param(id).query((rs, n) -> 1).optional();
        return find(id);
    }

    /** Newest first; of one work or, null, of all. @param analyst those as well that are confidential */
    List<Draft> list(String work, boolean running, Long before, int size, boolean analyst) {
        return jdbc.sql(DRAFT + "where " + Confidentiality.sql(HIDDEN) + """
                    and (cast(:work as text) is null or work = :work) and (not :running or state in ('OPEN', 'SUBMITTED', 'RETURNED'))
                    and (cast(:before as bigint) is null or id < :before)
                order by id desc limit :size
                """).param("work", work).param("running", running).param("before", before).param("size", size)
                .param("analyst", analyst).query(DraftRows::draft).list();
    }

    /** An open draft of the work under this title in which its author has done nothing yet. */
    Optional<Draft> untouched(String work, String title, String by) {
        return jdbc.sql(DRAFT + "where work = ? and title = ? and begun_by = ? and state = 'OPEN' and step = 0 "
                + "and copy_of is null order by id limit 1").params(work, title, by).query(DraftRows::draft).optional();
    }

    /** The draft that runs and was begun with these files of a package, whatever was done in it since. */
    Optional<Draft> takenUp(String work, String hash) {
        return jdbc.sql(DRAFT + "where work = ? and taken_up = ? and state in ('OPEN', 'SUBMITTED', 'RETURNED') order by id limit 1")
                .params(work, hash).query(DraftRows::draft).optional();
    }

    void takesUp(long id, String hash) {
        jdbc.sql("update authoring.drafts set taken_up = ? where id = ?").params(hash, id).update();
    }

    /** The copy in which somebody went on with this content. */
    Optional<Draft> copy(long of, String file, byte[] content, String by) {
        return jdbc.sql(DRAFT + """
                where copy_of = ? and begun_by = ? and state = 'OPEN' and exists (select 1 from authoring.draft_files f
                    where f.draft = d.id and f.name = ? and f.content = ?) order by id limit 1
                """).params(of, by, file, content).query(DraftRows::draft).optional();
    }

    /** Who has a hand in a draft does not release it. */
    void hand(long id, String by) {
        jdbc.sql("insert into authoring.hands (draft, username, at) values (?, ?, ?) on conflict do nothing")
                .params(id, by, now()).update();
    }

    /** Whoever wrote what is taken over has a hand in what it becomes. */
    void hands(long from, long to) {
        jdbc.sql("""
                insert into authoring.hands (draft, username, at) select ?, username, ? from authoring.hands where draft = ?
                on conflict do nothing
                """).params(to, now(), from).update();
    }

    /** The number of the next step of a draft that is held. */
    int step(long id) {
        tell(id);
        return jdbc.sql("update authoring.drafts set step = step + 1, changed_at = ? where id = ? returning step")
                .params(now(), id).query(Integer.class).single();
    }

    void state(long id, State to) {
        jdbc.sql("update authoring.drafts set state = ?, changed_at = ? where id = ?").params(to.name(), now(), id).update();
        tell(id);
    }

    private void tell(long id) {
        signals.notify(CHANNEL, String.valueOf(id));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Draft draft(ResultSet rs, int n) throws SQLException {
        return new Draft(rs.getLong("id"), rs.getString("work"), rs.getObject("base_version", Integer.class),
                rs.getString("title"), State.valueOf(rs.getString("state")), rs.getInt("step"), rs.getString("begun_by"),
                rs.getTimestamp("begun_at").toInstant(), rs.getTimestamp("changed_at").toInstant(),
                rs.getBoolean("hidden"), rs.getObject("copy_of", Long.class),
                Arrays.asList((String[]) rs.getArray("hands").getArray()));
    }
}
