package org.openpass.collection;

import java.time.Clock;
import java.time.Duration;
import org.openpass.collection.UnmatchedPayments.Unmatched;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books payments that came before their slips, and calls a person for those that find none. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class PaymentMatching {

    private static final int BATCH = 100;
    /** Longer than any transaction that makes a slip; with the look below a person knows within a minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UnmatchedPayments unmatched;
    private final Payments payments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaymentMatching(UnmatchedPayments unmatched, Payments payments, TransactionTemplate transaction, Clock clock) {
        this.unmatched = unmatched;
        this.payments = payments;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${openpass.collection.match-every:PT5S}")
    void match() {
        unmatched.withSlip(BATCH).forEach(payment -> transaction.executeWithoutResult(status -> book(payment)));
        unmatched.open(BATCH).stream()
                .filter(p -> p.problem() != null || p.receivedAt().isBefore(clock.instant().minus(PATIENCE)))
                .forEach(unmatched::alert);
    }

    private void book(Unmatched payment) {
        switch (payments.book(payment.bankCode(), payment.report())) {
            case Payments.Outcome.Booked booked -> unmatched.booked(payment);
            case Payments.Outcome.Refused refused -> unmatched.refused(payment, refused.message());
            case Payments.Outcome.Kept stillWithoutSlip -> { }
        }
    }
}
