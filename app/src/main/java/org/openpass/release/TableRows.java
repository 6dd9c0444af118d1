package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the rows of a release meet those of its table, whatever the table: statements by the release's id, whose number does
 * not grow with the rows. Validity is cut: what a release does not speak of stands as it stood, on each day.
 */
@Repository
class TableRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TableRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One change of the table at a time, direct ones among them; until the end of the transaction. */
    void lock(String table) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('release:' || ?))").param(table).query((rs, n) -> 1).single();
    }

    /**
     * Rows of this transaction are in no statistics: the planner takes them for few and would go through the table once for
     * each. From here to the transaction's end it joins them with it as wholes.
     */
    void joinAsWholes() {
        jdbc.sql("set local enable_nestloop = off").update();
    }

    /** Puts rows whose columns are right in place of those that a draft has. */
    void fill(long release, GovernedTable table, List<Map<String, String>> set, List<DraftRows.Ending> end) {
        jdbc.sql("delete from release.rows where release = ?").param(release).update();
        TableSql sql = TableSql.of(table);
        jdbc.sql("""
                insert into release.rows (release, number, key, act, valid_from, after)
                select :release, given.number, %s, 'SET', s.valid_from, %s
                from unnest(cast(:rows as text[])) with ordinality as given (cells, number)
                cross join lateral jsonb_populate_record(null::%s, given.cells::jsonb) s
                """.formatted(sql.key("s"), sql.json("s"), sql.name())).param("release", release)
                .param("rows", set.stream().map(json::writeValueAsString).toArray(String[]::new)).update();
        int number = set.size();
        for (DraftRows.Ending ending : end) {
            jdbc.sql("insert into release.rows (release, number, key, act, valid_from) values (?, ?, ?, 'END', ?)")
                    .params(release, ++number, ending.key(), ending.lastDay().plusDays(1)).update();
        }
    }

    /**
     * Works out anew until when each row holds, and what stands. A row without a last day lasts until the next that stands:
     * a rate from Monday does not swallow the one that is released for January.
     */
    void settle(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        joinAsWholes();
        jdbc.sql("update release.rows set valid_to = (after ->> 'valid_to')::date, before = '[]' where release = ?")
                .param(release).update();
        jdbc.sql("""
                with begins as (
                    select %s as key, s.valid_from, true as stands from %s s
                    union all select key, valid_from, false from release.rows where release = :release),
                next as (
                    select r.number, min(b.valid_from) as day from release.rows r
                    join begins b on b.key = r.key and b.valid_from > r.valid_from and (r.act = 'SET' or not b.stands)
                    where r.release = :release group by r.number)
                update release.rows r set valid_to = next.day - 1 from next
                where r.release = :release and r.number = next.number and r.after ->> 'valid_to' is null
                """.formatted(sql.key("s"), sql.name())).param("release", release).update();
        jdbc.sql("with standing as (" + standing(sql) + """
                )
                update release.rows r set before = standing.found from standing
                where r.release = :release and r.number = standing.number
                """).param("release", release).update();
    }

    /** Keys under which something else stands than what the rows were settled for. */
    List<String> stale(long release, GovernedTable table) {
        joinAsWholes();
        return jdbc.sql("with standing as (" + standing(TableSql.of(table)) + """
                )
                select r.key from release.rows r left join standing on standing.number = r.number
                where r.release = :release and r.before <> coalesce(standing.found, '[]')
                order by r.number limit 5
                """).param("release", release).query(String.class).list();
    }

    /** All that stands under a key on the row's first day or later: whatever changes there, the row must be looked at. */
    private static String standing(TableSql sql) {
        return """
                select r.number, jsonb_agg(%s order by s.valid_from) as found from release.rows r
                join %s s on %s = r.key and coalesce(s.valid_to, 'infinity') >= r.valid_from
                where r.release = :release group by r.number
                """.formatted(sql.jsonWithRelease("s"), sql.name(), sql.key("s"));
    }

    /**
     * Does to the table what the settled rows say. What holds on days of theirs is taken away and comes back, as it was, on
     * the days that they leave: before, between and after them.
     */
    void cut(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        jdbc.sql("""
                with said as (
                    select r.key, range_agg(%s) as days from release.rows r
                    where r.release = :release and r.act <> 'SAME' group by r.key),
                gone as (
                    delete from %s s using said where %s = said.key and %s && said.days returning s as was, said.days)
                insert into %s
                select kept.* from gone
                cross join lateral unnest(datemultirange(%s) - gone.days) as part (days)
                cross join lateral jsonb_populate_record(gone.was, jsonb_build_object(
                    'valid_from', lower(part.days), 'valid_to', upper(part.days) - 1)) kept
                """.formatted(TableSql.days("r"), sql.name(), sql.key("s"), TableSql.days("s"), sql.name(),
                TableSql.days("(gone.was)"))).param("release", release).update();
        jdbc.sql("""
                update release.rows set after = after || jsonb_build_object('valid_to', valid_to::text)
                where release = ? and act = 'SET'
                """).param(release).update();
        jdbc.sql("""
                insert into %s
                select s.* from release.rows r
                cross join lateral jsonb_populate_record(null::%s,
                    r.after || cast(:constants as jsonb) || jsonb_build_object('release', r.release)) s
                where r.release = :release and r.act = 'SET'
                """.formatted(sql.name(), sql.name())).param("release", release)
                .param("constants", json.writeValueAsString(table.constants(release))).update();
    }

    /** Keeps as rows of the release what a door of before has brought under its id. */
    void take(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        jdbc.sql("""
                insert into release.rows (release, number, key, act, valid_from, valid_to, after)
                select :release, row_number() over (order by %s, s.valid_from), %s, 'SET', s.valid_from, s.valid_to, %s
                from %s s where s.release = :release
                """.formatted(sql.key("s"), sql.key("s"), sql.json("s"), sql.name())).param("release", release).update();
    }

    /** Keys of what stands by this release on days on which something of another stands that two people released. */
    List<String> overlapping(long release, GovernedTable table) {
        TableSql sql = TableSql.of(table);
        joinAsWholes();
        return jdbc.sql("""
                select distinct %s from %s s join %s o on %s = %s and %s && %s
                join release.releases other on other.id = o.release and other.way <> 'DIRECT'
                where s.release = :release order by 1 limit 5
                """.formatted(sql.key("s"), sql.name(), sql.name(), sql.key("o"), sql.key("s"), TableSql.days("o"),
                TableSql.days("s"))).param("release", release).query(String.class).list();
    }

    /** Rows that are in error as they stand to each other, to the day and to the table; by number. */
    List<RowError> errors(long release, LocalDate firstDay) {
        return jdbc.sql("""
                select number, 'valid_to', 'overlap', valid_to::text from (
                    select number, valid_to, lead(valid_from) over (partition by key order by valid_from) as next, act
                    from release.rows where release = :release) r
                    where next <= coalesce(valid_to, 'infinity') and act <> 'SAME'
                union all
                select number, 'valid_from', 'notToCome', valid_from::text from release.rows
                    where release = :release and valid_from < :first and act <> 'SAME'
                union all
                select number, null, 'notThere', key from release.rows
                    where release = :release and act = 'END' and before = '[]'
                order by 1
                """).param("release", release).param("first", firstDay).query((rs, n) ->
                RowError.of(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4))).list();
    }

    /** What a table's own check finds. */
    List<RowError> errors(long release, Check check) {
        return jdbc.sql(check.sql()).param("release", release).query((rs, n) -> new RowError(rs.getInt(1),
                rs.getString(2), rs.getString(3), rs.getString(4), check.warning())).list();
    }
}
