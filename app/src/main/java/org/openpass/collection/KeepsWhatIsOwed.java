package org.openpass.collection;

import java.util.Collection;
import java.util.Optional;
import org.openpass.casework.KeepsCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duty that is not paid, a refund that is owed, a charge on a security and money that is not booked keep a record. */
@Component
class KeepsWhatIsOwed implements KeepsCases {

    private final JdbcClient jdbc;

    KeepsWhatIsOwed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(Collection<String> caseNumbers) {
        return jdbc.sql("""
                select exists (select 1 from collection.notices where case_number = any(:cases)
                        and money_status in ('UNPAID', 'SECURED', 'OVERDUE', 'REFUND_DUE'))
                    or exists (select 1 from collection.security_charges where case_number = any(:cases) and released_at is null)
                    or exists (select 1 from collection.unmatched_payments u join collection.notices n using (notice_number)
                        where n.case_number = any(:cases) and u.ended_at is null)
                """).param("cases", caseNumbers.toArray(String[]::new)).query(Boolean.class).single()
                ? Optional.of("OWED") : Optional.empty();
    }
}
