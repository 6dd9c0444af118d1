package org.openpass.cargo.gate;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Declarations are kept as long as their carry-outs. */
@Component
class CarryOutsAreKept implements KeepsCases {

    private final JdbcClient jdbc;

    CarryOutsAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("select exists (select 1 from casework.cases c join cargo.carry_outs o on o.declaration = c.subject "
                + "where c.kind = 'import-declaration' and c.number = any(?::text[]))").param(caseNumbers.toArray(String[]::new))
                .query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
