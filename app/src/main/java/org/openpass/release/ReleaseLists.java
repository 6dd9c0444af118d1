package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.release.ReleaseRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lies on an administrator's desk: who had a hand in a release does not find it among those to release. */
@Service
@Transactional(readOnly = true)
public class ReleaseLists {

    /** Which releases. */
    public enum View {
        /** Laid before others by people other than the actor. */
        TO_RELEASE("r.state = 'SUBMITTED' and not " + View.MY_HAND),
        /** What the actor had a hand in, and has not been released. */
        MINE("r.state in ('DRAFT', 'RETURNED', 'SUBMITTED') and " + View.MY_HAND),
        /** What was released, by one person or two. */
        RELEASED("r.state = 'RELEASED'"),
        /** All. */
        ALL("true");

        private static final String MY_HAND =
                "exists (select 1 from release.hands h where h.release = r.id and h.username = :me)";
        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * How many rows of a release do what.
     *
     * @param firstDay of those that change anything; null where none does
     */
    public record Rows(int set, int end, int same, LocalDate firstDay) {
    }

    private final ReleaseRows releases;
    private final JdbcClient jdbc;

    ReleaseLists(ReleaseRows releases, JdbcClient jdbc) {
        this.releases = releases;
        this.jdbc = jdbc;
    }

    /**
     * A page, the newest first.
     *
     * @param table null: of all
     * @param before only those with a smaller id; null: from the newest on
     */
    public List<Release> page(View view, String table, Long before, int size, Actor actor) {
        ReleaseRules.administrator(actor);
        return jdbc.sql(ReleaseRows.RELEASE + " where " + view.condition + """
                 and (cast(:table as text) is null or r.table_name = :table)
                    and (cast(:before as bigint) is null or r.id < :before)
                order by r.id desc limit :size
                """).param("me", actor.name()).param("table", table).param("before", before).param("size", size)
                .query(ReleaseRows::release).list();
    }

    /** How many there are, at most so many. */
    public int count(View view, String table, int most, Actor actor) {
        ReleaseRules.administrator(actor);
        return jdbc.sql("select count(*) from (select 1 from release.releases r where " + view.condition
                + " and (cast(:table as text) is null or r.table_name = :table) limit :most) found")
                .param("me", actor.name()).param("table", table).param("most", most).query(Integer.class).single();
    }

    /** Open drafts of a table whose rows are written by hand, the newest first. */
    public List<Release> drafts(String table, int size, Actor actor) {
        ReleaseRules.administrator(actor);
        return jdbc.sql(ReleaseRows.RELEASE + """
                 where r.table_name = ? and r.state in ('DRAFT', 'RETURNED') and r.way = 'ROWS' order by r.id desc limit ?
                """).params(table, size).query(ReleaseRows::release).list();
    }

    /** The rows of a release that change anything, by number from after one. */
    public List<ReleaseRow> changes(long id, int after, int size, Actor actor) {
        ReleaseRules.administrator(actor);
        return jdbc.sql("select * from release.rows where release = ? and number > ? and act <> 'SAME' "
                + "order by number limit ?").params(id, after, size).query(releases::row).list();
    }

    /** What its rows do, counted. */
    public Rows rows(long id, Actor actor) {
        ReleaseRules.administrator(actor);
        if (releases.tableOf(id).isEmpty()) {
            throw new ReleaseRefused(Reason.UNSEEN, String.valueOf(id));
        }
        return jdbc.sql("""
                select count(*) filter (where act = 'SET'), count(*) filter (where act = 'END'),
                    count(*) filter (where act = 'SAME'), min(valid_from) filter (where act <> 'SAME')
                from release.rows where release = ?
                """).param(id).query((rs, n) -> new Rows(rs.getInt(1), rs.getInt(2), rs.getInt(3),
                rs.getObject(4, LocalDate.class))).single();
    }
}
