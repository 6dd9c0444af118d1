package org.openpass.cargo;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A manifest is kept while goods of it lie somewhere or are under way, and while a declaration of them is kept. */
@Component
class KeepsCargo implements KeepsCases {

    private final JdbcClient jdbc;

    KeepsCargo(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from cargo.voyages v join cargo.consignments c on c.mrn = v.mrn where v.case_number = any(?::text[])
                    and (exists (select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0)
                        or exists (select 1 from cargo.reservations r where r.consignment = c.id)
                        or (select coalesce(sum(e.transit), 0) from cargo.events e where e.consignment = c.id) > 0))
                """).param(caseNumbers.toArray(String[]::new)).query(Boolean.class).single() ? Optional.of("CARGO") : Optional.empty();
    }
}
