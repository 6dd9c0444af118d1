package org.openpass.cargo.permit;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place of outside storage is kept while goods lie there, and a manifest while a permit of its goods is kept. */
@Component
class KeepsPermits implements KeepsCases {

    private final JdbcClient jdbc;

    KeepsPermits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from cargo.outside_places o join cargo.stock s on s.place = o.shed and s.packages > 0
                        where o.case_number = any(:cases))
                    or exists (select 1 from cargo.permits p join cargo.consignments c on c.id = p.consignment
                        join cargo.voyages v on v.mrn = c.mrn where v.case_number = any(:cases))
                """).param("cases", caseNumbers.toArray(String[]::new)).query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
