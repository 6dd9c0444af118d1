package org.openpass.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.collection.Payments.Report;
import org.openpass.engine.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments on slips that customs does not know, or not yet: a bank may report before the transaction that makes the slip
 * has ended. The money has been paid, so the report is kept, and booked as soon as there is its slip.
 */
@Service
public class UnmatchedPayments {

    /**
     * A payment that waits for its slip.
     *
     * @param problem why it could not be booked; null while there is no such slip
     */
    public record Unmatched(String bankCode, String messageId, String noticeNumber, long amount, Instant paidAt,
            Instant receivedAt, String problem) {

        Report report() {
            return new Report(messageId, noticeNumber, amount, paidAt);
        }

        String alert() {
            return "payment:" + bankCode + ":" + messageId;
        }
    }

    private static final String COLUMNS = "bank_code, message_id, notice_number, amount, paid_at, received_at, problem";

    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final Clock clock;

    UnmatchedPayments(JdbcClient jdbc, Alerts alerts, Clock clock) {
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Keeps the report. Returns what was reported under its key before, if anything was. */
    Optional<String> keep(String bankCode, String key, String content, Report report) {
        Optional<String> before = jdbc.sql("select content_hash from collection.unmatched_payments where payment_key = ?")
                .param(key).query(String.class).optional();
        if (before.isEmpty()) {
            jdbc.sql("""
                    insert into collection.unmatched_payments (payment_key, bank_code, message_id, notice_number, amount,
                        paid_at, content_hash, received_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing
                    """).params(key, bankCode, report.messageId(), report.noticeNumber(), report.amount(),
                    Timestamp.from(report.paidAt()), content, Timestamp.from(clock.instant())).update();
        }
        return before;
    }

    /** The payments that wait for their slip, oldest first. */
    public List<Unmatched> open(int limit) {
        return select("ended_at is null order by received_at limit " + limit);
    }

    /** Those that wait and whose slip there is now. */
    List<Unmatched> withSlip(int limit) {
        return select("ended_at is null and problem is null and exists (select 1 from collection.notices n "
                + "where n.notice_number = u.notice_number) order by received_at limit " + limit);
    }

    private List<Unmatched> select(String where) {
        return jdbc.sql("select " + COLUMNS + " from collection.unmatched_payments u where " + where)
                .query((rs, n) -> new Unmatched(rs.getString(1), rs.getString(2), rs.getString(3), rs.getLong(4),
                        rs.getTimestamp(5).toInstant(), rs.getTimestamp(6).toInstant(), rs.getString(7))).list();
    }

    void booked(Unmatched payment) {
        end(payment.bankCode(), payment.messageId(), "BOOKED");
    }

    /** It cannot be booked as it is: a person has to clear it up with the bank. */
    void refused(Unmatched payment, String problem) {
        jdbc.sql("update collection.unmatched_payments set problem = ? where bank_code = ? and message_id = ?")
                .params(problem, payment.bankCode(), payment.messageId()).update();
    }

    void alert(Unmatched payment) {
        alerts.raise(payment.alert(), null, "Bank %s was paid KRW %d on %s: %s (message %s). Clear it up with the bank."
                .formatted(payment.bankCode(), payment.amount(), payment.noticeNumber(),
                        payment.problem() == null ? "there is no such payment slip" : payment.problem(),
                        payment.messageId()));
    }

    /** The bank has given the money back to the payer; false when no such payment waits. */
    @Transactional
    public boolean returned(String bankCode, String messageId) {
        return end(bankCode, messageId, "RETURNED");
    }

    private boolean end(String bankCode, String messageId, String outcome) {
        boolean ended = jdbc.sql("update collection.unmatched_payments set ended_at = ?, outcome = ? "
                + "where bank_code = ? and message_id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), outcome, bankCode, messageId).update() > 0;
        if (ended) {
            alerts.settle("payment:" + bankCode + ":" + messageId);
        }
        return ended;
    }
}
