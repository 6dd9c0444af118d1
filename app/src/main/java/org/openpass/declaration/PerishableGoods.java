package org.openpass.declaration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that perish or live: officers take them up first. Each filing asks, so the answers are remembered. */
@Component
class PerishableGoods {

    private final JdbcClient jdbc;
    private final Remembered<LocalDate, List<String>> remembered;

    PerishableGoods(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(PerishableTable.NAME);
    }

    /** Whether one of the codes is that of such goods on the day. */
    boolean among(Collection<String> hsCodes, LocalDate day) {
        List<String> prefixes = remembered.get(day, this::prefixes);
        return hsCodes.stream().anyMatch(code -> prefixes.stream().anyMatch(code::startsWith));
    }

    private List<String> prefixes(LocalDate day) {
        return jdbc.sql("select hs_prefix from declaration.perishable_goods where valid_from <= :day "
                + "and (valid_to is null or valid_to >= :day)").param("day", day).query(String.class).list();
    }
}
