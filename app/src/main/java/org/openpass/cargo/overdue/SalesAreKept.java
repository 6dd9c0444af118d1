package org.openpass.cargo.overdue;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of overdue goods are kept as long as what was sold has not left; the manifest that brought the goods stays with them. */
@Component
class SalesAreKept implements Forgets, KeepsCases {

    private static final int BEFORE_MANIFESTS = 68;

    private final JdbcClient jdbc;

    SalesAreKept(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return BEFORE_MANIFESTS;
    }

    /** Rounds, bids and the settlement go with the sale. */
    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.settlements", "case_number = any(:cases)");
        record.delete("cargo.sale_bids", "case_number = any(:cases)");
        record.delete("cargo.sale_rounds", "case_number = any(:cases)");
        record.delete("cargo.sales", "case_number = any(:cases)");
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from cargo.sales s where s.case_number = any(:cases) and s.outcome = 'SOLD' and s.gone < s.packages)
                    or exists (select 1 from cargo.voyages v join cargo.consignments c on c.mrn = v.mrn
                        join cargo.sales s on s.consignment = c.id and not s.case_number = any(:cases) where v.case_number = any(:cases))
                """).param("cases", caseNumbers.toArray(String[]::new)).query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
