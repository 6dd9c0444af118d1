package org.openpass.release;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A file says mostly what stands already: such rows change nothing, and may have begun. Whether they still are the same is seen
 * anew whenever a draft is settled.
 */
@Repository
class SameRows {

    /** The rows of a draft that set something, with what of the same key stands from the same day on with the same values. */
    private static final String ALIKE = """
            said as materialized (
                select r.number, r.key, r.valid_to, p from release.rows r
                cross join lateral jsonb_populate_record(null::%1$s, r.after) p
                where r.release = :release and r.act = 'SET'),
            alike as (
                select said.number, said.key, (said.p).valid_to as asked, said.valid_to as settled, s.valid_to as stands
                from said join %1$s s on %2$s = said.key and s.valid_from = (said.p).valid_from
                where (%3$s) is not distinct from (%4$s))
            """;

    private final JdbcClient jdbc;
    private final TableRows rows;
    private final ReleaseRules rules;

    SameRows(JdbcClient jdbc, TableRows rows, ReleaseRules rules) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rules = rules;
    }

    /** Settles the rows of a draft; of those that came from a file, finds the ones that say what stands. */
    void settle(long release, Release.Way way, GovernedTable table) {
        boolean file = way == Release.Way.FILE || way == Release.Way.WHOLE_FILE;
        if (file) {
            jdbc.sql("update release.rows set act = 'SET' where release = ? and act = 'SAME'").param(release).update();
        }
        rows.settle(release, table);
        if (file) {
            String alike = alike(table);
            mark(release, alike);
            if (shorten(release, alike)) {
                rows.settle(release, table);
            }
        }
    }

    /** Values are compared as the table keeps them: 13.0 is 13. */
    private static String alike(GovernedTable table) {
        TableSql sql = TableSql.of(table);
        return ALIKE.formatted(sql.name(), sql.key("s"), values(sql, "s"), values(sql, "(said.p)"));
    }

    private static String values(TableSql sql, String row) {
        return sql.columns().stream().filter(column -> !column.equals("valid_to")).map(column -> row + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** The last day is the same when it is as it was asked for, though another row of the file cuts it, or as it comes out. */
    private void mark(long release, String alike) {
        jdbc.sql("with " + alike + """
                update release.rows r set act = 'SAME' from alike
                where r.release = :release and r.number = alike.number
                    and (alike.stands is not distinct from alike.asked or alike.stands is not distinct from alike.settled)
                """).param("release", release).update();
    }

    /**
     * What stands with a later last day, which is to come, ends the day after the one that the file says; or stays as it is,
     * where other rows of the file take its place from then on.
     *
     * @return whether any ends
     */
    private boolean shorten(long release, String alike) {
        return jdbc.sql("with " + alike + """
                , shorter as (
                    select alike.number, alike.asked + 1 as day, alike.stands, min(n.valid_from) as next,
                        coalesce(range_agg(daterange(n.valid_from, n.valid_to, '[]'))
                            filter (where n.number is not null), '{}') @> daterange(alike.asked + 1, alike.stands, '[]') as covered
                    from alike left join release.rows n on n.release = :release and n.key = alike.key
                        and n.valid_from > alike.asked and n.act <> 'END'
                    where alike.asked < coalesce(alike.stands, 'infinity') and alike.asked + 1 >= :first
                    group by alike.number, alike.asked, alike.stands)
                update release.rows r set act = case when covered then 'SAME' else 'END' end,
                    valid_from = case when covered then r.valid_from else day end,
                    after = case when covered then r.after
                        else jsonb_build_object('valid_to', least(stands, next - 1)::text) end
                from shorter
                where r.release = :release and r.number = shorter.number and r.act = 'SET'
                    and (covered or next is distinct from day)
                returning r.act
                """).param("release", release).param("first", rules.firstToCome()).query(String.class).list()
                .contains("END");
    }
}
