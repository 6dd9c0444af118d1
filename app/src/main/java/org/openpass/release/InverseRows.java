package org.openpass.release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that take a release back: on each of its days what stood before, and nothing where nothing stood. */
@Repository
class InverseRows {

    private final JdbcClient jdbc;

    InverseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether all that the release did stands as it left it. */
    boolean stands(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        return jdbc.sql("""
                select (select count(*) from release.rows r where r.release = :release and r.act = 'SET' and not exists (
                    select 1 from %s s where s.release = r.release and %s = r.key and s.valid_from = r.valid_from
                        and s.valid_to is not distinct from r.valid_to))
                + (select count(*) from release.rows r join %s s on %s = r.key and %s && %s
                    where r.release = :release and r.act = 'END')
                """.formatted(sql.name(), sql.key("s"), sql.name(), sql.key("s"), TableSql.days("s"),
                TableSql.days("r"))).param("release", release).query(Long.class).single() == 0;
    }

    /** Writes them as rows of a draft; of what ends, {@code after} holds the last day for which that is. */
    void fill(long inverse, long release) {
        jdbc.sql("""
                insert into release.rows (release, number, key, act, valid_from, after)
                select :inverse, row_number() over (order by key, first), key, act, first, after from (
                    select r.key, 'SET' as act, lower(part.days) as first, (before.was - 'release') || jsonb_build_object(
                        'valid_from', lower(part.days)::text, 'valid_to', (upper(part.days) - 1)::text) as after
                    from release.rows r
                    cross join lateral jsonb_array_elements(r.before) as before (was)
                    cross join lateral (select %1$s * %2$s as days) part
                    where r.release = :release and r.act <> 'SAME' and not isempty(part.days)
                    union all
                    select r.key, 'END', lower(gap.days), jsonb_build_object('valid_to', (upper(gap.days) - 1)::text)
                    from release.rows r
                    cross join lateral (select coalesce(range_agg(%1$s), datemultirange()) as days
                        from jsonb_array_elements(r.before) as before (was)) stood
                    cross join lateral unnest(datemultirange(%2$s) - stood.days) as gap (days)
                    where r.release = :release and r.act <> 'SAME') undone
                """.formatted("daterange((before.was ->> 'valid_from')::date, (before.was ->> 'valid_to')::date, '[]')",
                TableSql.days("r"))).param("inverse", inverse).param("release", release).update();
    }
}
