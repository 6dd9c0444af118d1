package org.openpass.declaration;

import java.time.LocalDate;
import java.util.List;
import org.openpass.cargo.place.Area;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods for which a late declaration costs (Decree Art. 248). Each declaration asks, so the answers are remembered. */
@Component
class LateFilingGoods {

    private record Named(String prefix, String place) {
    }

    private final JdbcClient jdbc;
    private final Remembered<LocalDate, List<Named>> remembered;

    LateFilingGoods(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(LateFilingTable.NAME);
    }

    /** Whether goods of the code are named on the day, wherever they lie. */
    boolean named(String hsCode, LocalDate day) {
        return on(day).stream().anyMatch(named -> hsCode.startsWith(named.prefix()));
    }

    /** Whether goods of the code are named on the day where they lie in a place of the kind. */
    boolean named(String hsCode, Area.Kind kind, LocalDate day) {
        return on(day).stream().anyMatch(named -> hsCode.startsWith(named.prefix())
                && (named.place().equals(LateFilingTable.ANY) || named.place().equals(kind.name())));
    }

    private List<Named> on(LocalDate day) {
        return remembered.get(day, asked -> jdbc.sql("select hs_prefix, place_kind from declaration.late_filing_goods "
                + "where valid_from <= :day and (valid_to is null or valid_to >= :day)").param("day", asked)
                .query((rs, n) -> new Named(rs.getString(1), rs.getString(2))).list());
    }
}
