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

    private final JdbcClient jdbc;
    private final TableRows rows;

    SameRows(JdbcClient jdbc, TableRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Settles the rows of a draft; of those that came from a file, finds the ones that say what stands. */
    void settle(long release, Release.Way way, GovernedTable table) {
        boolean file = way == Release.Way.FILE || way == Release.Way.WHOLE_FILE;
        if (file) {
            jdbc.sql("update release.rows set act = 'SET' where release = ? and act = 'SAME'").param(release).update();
        }
        rows.settle(release, table);
        if (file) {
            mark(release, table);
        }
    }

    /**
     * Values are compared as the table keeps them: 13.0 is 13. The last day is the same when it is as it was asked for, though
     * another row of the file cuts it, or as it comes out.
     */
    private void mark(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        jdbc.sql("""
                with said as materialized (
                    select r.number, r.key, r.valid_to, p from release.rows r
                    cross join lateral jsonb_populate_record(null::%1$s, r.after) p
                    where r.release = :release and r.act = 'SET'),
                same as (
                    select said.number from said join %1$s s on %2$s = said.key and s.valid_from = (said.p).valid_from
                    where (%3$s) is not distinct from (%4$s)
                        and (s.valid_to is not distinct from (said.p).valid_to
                            or s.valid_to is not distinct from said.valid_to))
                update release.rows r set act = 'SAME' from same
                where r.release = :release and r.number = same.number
                """.formatted(sql.name(), sql.key("s"), values(sql, "s"), values(sql, "(said.p)")))
                .param("release", release).update();
    }

    private static String values(TableSql sql, String row) {
        return sql.columns().stream().filter(column -> !column.equals("valid_to")).map(column -> row + "." + column)
                .collect(Collectors.joining(", "));
    }
}
