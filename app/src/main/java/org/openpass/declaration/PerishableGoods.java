package org.openpass.declaration;

import java.time.LocalDate;
import java.util.Collection;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goods that perish or live: officers take them up first. */
@Component
class PerishableGoods {

    private final NamedGoods named;

    PerishableGoods(JdbcClient jdbc, Remembering remembering) {
        named = new NamedGoods(jdbc, remembering, PerishableTable.NAME);
    }

    /** Whether one of the codes is that of such goods on the day. */
    boolean among(Collection<String> hsCodes, LocalDate day) {
        return hsCodes.stream().anyMatch(code -> named.basis(code, day).isPresent());
    }
}
