package org.openpass.cargo.gate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.openpass.casework.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carry-outs are kept as what moves goods is (Art. 12, Enforcement Decree Art. 3(1)3), and their declarations as long as they are. */
@Component
class CarryOutsAreKept implements RetentionRule, KeepsCases {

    private final JdbcClient jdbc;

    CarryOutsAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return CarryOutCase.KIND;
    }

    @Override
    public String parameter() {
        return "retention.transport.years";
    }

    @Override
    public Collection<String> with(String caseNumber) {
        return List.of();
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("select exists (select 1 from casework.cases c join cargo.carry_outs o on o.declaration = c.subject "
                + "where c.kind = 'import-declaration' and c.number = any(?::text[]))").param(caseNumbers.toArray(String[]::new))
                .query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
