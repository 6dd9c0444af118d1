package org.openpass.collection;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the payments of a case were made and when they were booked. */
@Component
public class PaymentTimes {

    /**
     * A payment.
     *
     * @param paidAt by the bank's clock
     * @param bookedAt by ours
     */
    public record Payment(Instant paidAt, Instant bookedAt) {
    }

    private final JdbcClient jdbc;

    PaymentTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The payments on all slips of the case, by booking. */
    public List<Payment> of(String caseNumber) {
        return jdbc.sql("""
                select p.paid_at, p.booked_at from collection.payments p
                join collection.notices n using (notice_number) where n.case_number = ? order by p.booked_at
                """).param(caseNumber).query((rs, n) -> new Payment(rs.getTimestamp(1).toInstant(),
                rs.getTimestamp(2).toInstant())).list();
    }
}
