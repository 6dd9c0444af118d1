package org.openpass.cargo.transport;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A manifest is kept while a transport of its goods is: that has a time of its own (Enforcement Decree Art. 3(1)3). */
@Component
class KeepsTransports implements KeepsCases {

    private final JdbcClient jdbc;

    KeepsTransports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from cargo.voyages v join cargo.consignments c on c.mrn = v.mrn
                    join cargo.transports t on t.consignment = c.id where v.case_number = any(:cases))
                """).param("cases", caseNumbers.toArray(String[]::new)).query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
