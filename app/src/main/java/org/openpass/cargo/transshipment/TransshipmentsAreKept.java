package org.openpass.cargo.transshipment;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transshipments are kept as long as their consignments: what they claimed of those goes with the manifest. */
@Component
class TransshipmentsAreKept implements KeepsCases {

    private final JdbcClient jdbc;

    TransshipmentsAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A manifest waits until none of its goods is being transshipped, a transshipment until its manifest is gone. */
    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from cargo.transshipments where case_number = any(:cases)) or exists (select 1 from cargo.voyages v
                    join cargo.consignments c on c.mrn = v.mrn join cargo.transshipments t on t.consignment = c.id
                    where v.case_number = any(:cases) and t.outcome is null)
                """).param("cases", caseNumbers.toArray(String[]::new)).query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
