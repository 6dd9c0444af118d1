package org.openpass.cargo.transshipment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.openpass.casework.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Transshipments are kept as what moves goods is (Art. 12, Enforcement Decree Art. 3(1)3), and as long as their consignments: what they
 * claimed of those goes with the manifest.
 */
@Component
class TransshipmentsAreKept implements RetentionRule, KeepsCases {

    private final JdbcClient jdbc;

    TransshipmentsAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Transshipment.KIND;
    }

    @Override
    public String parameter() {
        return "retention.transport.years";
    }

    @Override
    public Collection<String> with(String caseNumber) {
        return List.of();
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
