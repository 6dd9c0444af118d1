package org.openpass.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi.MoneyStatus;
import org.openpass.engine.ProcessStarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books payments that banks report; one booking a message, whatever comes how often. */
@Service
public class Payments {

    /**
     * A bank's report.
     *
     * @param messageId unique for the bank: the same id again is the same report
     * @param amount whole KRW, the notice's amount
     */
    public record Report(String messageId, String noticeNumber, long amount, Instant paidAt) {
    }

    /** How a report was taken. */
    public sealed interface Outcome {
        /** Booked, now or when the report first came. */
        record Booked(String noticeNumber, MoneyStatus status) implements Outcome { }

        /** There is no such slip, perhaps not yet: the report is kept and booked as soon as there is. */
        record Kept(String noticeNumber) implements Outcome { }

        /** Not booked: {@code code} is stable, {@code message} says what to mend. */
        record Refused(String code, String message) implements Outcome { }
    }

    private record Slip(String number, String caseNumber, int round, long amount, MoneyStatus status, boolean levied) {
    }

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final DueDates dueDates;
    private final ProcessStarter engine;
    private final Securities securities;
    private final UnmatchedPayments unmatched;
    private final Clock clock;

    Payments(JdbcClient jdbc, Cases cases, Timeline timeline, DueDates dueDates, ProcessStarter engine,
            Securities securities, UnmatchedPayments unmatched, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.dueDates = dueDates;
        this.engine = engine;
        this.securities = securities;
        this.unmatched = unmatched;
        this.clock = clock;
    }

    /** Books the report of a bank whose signature was verified. */
    @Transactional
    public Outcome book(String bankCode, Report report) {
        String key = bankCode + ":" + report.messageId();
        String content = report.noticeNumber() + "|" + report.amount() + "|" + report.paidAt();
        Optional<Slip> found = slip(report.noticeNumber(), false);
        if (found.isEmpty()) {
            boolean same = unmatched.keep(bankCode, key, content, report).orElse(content).equals(content);
            return same ? new Outcome.Kept(report.noticeNumber()) : reused(report);
        }
        cases.lock(found.get().caseNumber());
        Slip slip = slip(report.noticeNumber(), true).orElseThrow();
        Optional<String> before = jdbc.sql("select content_hash from collection.payments where payment_key = ?")
                .param(key).query(String.class).optional();
        if (before.isPresent()) {
            return before.get().equals(content) ? new Outcome.Booked(slip.number(), slip.status()) : reused(report);
        }
        switch (slip.status()) {
            case PAID, NONE_DUE, REFUND_DUE -> {
                return new Outcome.Refused("notice.settled", "Nothing is due on payment slip " + slip.number() + ".");
            }
            case REPLACED -> {
                return new Outcome.Refused("notice.replaced", "The tax was corrected: pay the newest slip of the "
                        + "declaration in place of " + slip.number() + ".");
            }
            case CANCELLED -> {
                return new Outcome.Refused("notice.cancelled", (slip.levied() ? "Notice " + slip.number() + " was taken back; give"
                        : "The declaration of payment slip " + slip.number() + " was withdrawn; give") + " the money back to the payer.");
            }
            default -> { }
        }
        if (report.amount() != slip.amount()) {
            return new Outcome.Refused("amount.wrong", "The slip is over KRW " + slip.amount() + ", not "
                    + report.amount() + "; pay the whole amount.");
        }
        return take(bankCode, key, content, report, slip);
    }

    private static Outcome reused(Report report) {
        return new Outcome.Refused("message.reused", "The message id " + report.messageId()
                + " was used for another payment; use a new id.");
    }

    private Outcome take(String bankCode, String key, String content, Report report, Slip slip) {
        Instant now = clock.instant();
        jdbc.sql("insert into collection.payments (payment_key, notice_number, amount, paid_at, bank_code, "
                + "content_hash, booked_at) values (?, ?, ?, ?, ?, ?, ?)").params(key, slip.number(), report.amount(),
                Timestamp.from(report.paidAt()), bankCode, content, Timestamp.from(now)).update();
        jdbc.sql("update collection.notices set money_status = 'PAID' where notice_number = ?")
                .param(slip.number()).update();
        if (slip.levied()) {
            securities.free(slip.caseNumber());
            dueDates.settle(slip.caseNumber(), slip.round());
        } else {
            securities.release(slip.caseNumber());
            dueDates.settle(slip.caseNumber());
        }
        timeline.add(slip.caseNumber(), "PAID", bankCode, Audience.PARTY,
                Map.of("amount", String.valueOf(report.amount()), "notice", slip.number()), "PAID:" + slip.number());
        // No process waits for the duty of a notice.
        if (!slip.levied()) {
            engine.publish(slip.caseNumber(), "duty-paid", slip.number(), Map.of());
        }
        return new Outcome.Booked(slip.number(), MoneyStatus.PAID);
    }

    private Optional<Slip> slip(String number, boolean lock) {
        return jdbc.sql("select notice_number, case_number, round, amount, money_status, kind = 'ASSESSMENT_NOTICE' from collection.notices "
                + "where notice_number = ?" + (lock ? " for update" : "")).param(number)
                .query((rs, n) -> new Slip(rs.getString(1), rs.getString(2), rs.getInt(3), rs.getLong(4),
                        MoneyStatus.valueOf(rs.getString(5)), rs.getBoolean(6))).optional();
    }
}
