package org.openpass.release;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much stands in a governed table, and how much is to come. */
@Service
@Transactional(readOnly = true)
public class TableSums {

    /**
     * A table in figures.
     *
     * @param standing rows that hold on the day
     * @param toCome rows whose first day is later
     * @param drafts releases that are being prepared
     * @param submitted releases that wait for a second person
     */
    public record Sums(long standing, long toCome, int drafts, int submitted) {
    }

    private final GovernedTables tables;
    private final JdbcClient jdbc;

    TableSums(GovernedTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** @throws ReleaseRefused when no such table is governed */
    public Sums of(String table, LocalDate day) {
        return jdbc.sql("""
                select count(*) filter (where s.valid_from <= :day and coalesce(s.valid_to, 'infinity') >= :day),
                    count(*) filter (where s.valid_from > :day),
                    (select count(*) from release.releases where table_name = :table and state in ('DRAFT', 'RETURNED')),
                    (select count(*) from release.releases where table_name = :table and state = 'SUBMITTED')
                from %s s
                """.formatted(tables.named(table).name())).param("day", day).param("table", table)
                .query((rs, n) -> new Sums(rs.getLong(1), rs.getLong(2), rs.getInt(3), rs.getInt(4))).single();
    }
}
