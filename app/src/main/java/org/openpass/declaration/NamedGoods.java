package org.openpass.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a {@link NamedGoodsTable} names on a day. Each declaration asks, so the answers are remembered. */
final class NamedGoods {

    private record Named(String prefix, String basis) {
    }

    private final JdbcClient jdbc;
    private final String table;
    private final Remembered<LocalDate, List<Named>> remembered;

    /** @param table with its schema; a constant of the table's class */
    NamedGoods(JdbcClient jdbc, Remembering remembering, String table) {
        this.jdbc = jdbc;
        this.table = table;
        this.remembered = remembering.of(table);
    }

    /** By what goods of the code are named on the day; the longest beginning of the code says it. */
    Optional<String> basis(String hsCode, LocalDate day) {
        return remembered.get(day, this::on).stream().filter(named -> hsCode.startsWith(named.prefix())).findFirst().map(Named::basis);
    }

    private List<Named> on(LocalDate day) {
        return jdbc.sql("select hs_prefix, basis from " + table + " where valid_from <= :day and (valid_to is null or valid_to >= :day) "
                + "order by length(hs_prefix) desc, hs_prefix").param("day", day)
                .query((rs, n) -> new Named(rs.getString(1), rs.getString(2))).list();
    }
}
