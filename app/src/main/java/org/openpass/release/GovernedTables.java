package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpass.release.ReleaseRefused.Reason;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables that two people change, and what stands in them. */
@Service
@Transactional(readOnly = true)
public class GovernedTables {

    private final SortedMap<String, GovernedTable> tables = new TreeMap<>();
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReleaseRows releases;

    GovernedTables(List<GovernedTable> tables, JdbcClient jdbc, JsonMapper json, ReleaseRows releases) {
        tables.forEach(table -> {
            TableSql.of(table);
            if (this.tables.put(table.name(), table) != null) {
                throw new IllegalStateException("Two beans govern " + table.name());
            }
        });
        this.jdbc = jdbc;
        this.json = json;
        this.releases = releases;
    }

    /** All, by name. */
    public List<GovernedTable> all() {
        return List.copyOf(tables.values());
    }

    /** Whether two people change this table. */
    public boolean governs(String table) {
        return tables.containsKey(table);
    }

    /** @throws ReleaseRefused when no such table is governed */
    GovernedTable named(String table) {
        return Optional.ofNullable(table).map(tables::get)
                .orElseThrow(() -> new ReleaseRefused(Reason.UNSEEN, String.valueOf(table)));
    }

    /** What holds on a day, by key from after one, whose key or values hold the text. */
    public List<TableRow> rows(String table, LocalDate on, String after, String text, int size) {
        TableSql sql = TableSql.of(named(table));
        return jdbc.sql("""
                select key, cells, release from (
                    select %s collate "C" as key, %s as words, %s as cells, s.release from %s s
                    where s.valid_from <= :on and coalesce(s.valid_to, 'infinity') >= :on) standing
                where key > :after and words ilike :text order by key limit :size
                """.formatted(sql.key("s"), sql.words("s"), sql.json("s"), sql.name())).param("on", on).param("after", after)
                .param("text", Like.within(text.strip())).param("size", size).query((rs, n) -> new TableRow(
                        rs.getString(1), json.readValue(rs.getString(2), ReleaseRows.VALUES),
                        rs.getObject(3, Long.class))).list();
    }

    /** What was done under a key, the latest first day first; and what stands of the time before there were releases. */
    public List<Version> history(String table, String key) {
        TableSql sql = TableSql.of(named(table));
        return jdbc.sql("""
                select r.number, r.key, r.act, r.valid_from, r.valid_to, r.before, r.after,
                    done.id, done.title, done.basis, done.way, done.prepared_by, done.released_by, done.released_at
                from release.rows r join release.releases done on done.id = r.release
                where r.key = :key and r.act <> 'SAME' and done.table_name = :table and done.state = 'RELEASED'
                union all
                select 0, :key, 'SET', s.valid_from, s.valid_to, '[]', %s, null, null, null, null, null, null, null
                from %s s where s.release is null and %s = :key
                order by valid_from desc, id desc nulls last
                """.formatted(sql.json("s"), sql.name(), sql.key("s"))).param("key", key).param("table", table)
                .query((rs, n) -> new Version(releases.row(rs, n), rs.getObject("id", Long.class),
                        rs.getString("title"), rs.getString("basis"), Optional.ofNullable(rs.getString("way"))
                                .map(Release.Way::valueOf).orElse(null), rs.getString("prepared_by"),
                        rs.getString("released_by"), ReleaseRows.instant(rs, "released_at"))).list();
    }

    /** How many pairs of rows of one key hold on one day, in all tables: none, when all is well. */
    public long overlaps() {
        return tables.values().stream().map(TableSql::of).mapToLong(sql -> jdbc.sql("""
                select count(*) from %s a join %s b on %s = %s and a.ctid < b.ctid and %s && %s
                """.formatted(sql.name(), sql.name(), sql.key("a"), sql.key("b"), TableSql.days("a"), TableSql.days("b")))
                .query(Long.class).single()).sum();
    }
}
