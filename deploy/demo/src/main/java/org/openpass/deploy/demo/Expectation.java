package org.openpass.deploy.demo;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The end that a declaration must reach for the demonstration to succeed.
 *
 * @param ends any of these
 * @param reason code that must be among the reasons of a refusal or rejection; null: none is asked for
 * @param duty duty and taxes to the won; null: any
 */
record Expectation(Set<End> ends, String reason, Long duty) {

    /**
     * For a user's own document: it clears, or it waits for what its own content asks for: an officer by a criterion
     * of risk, the payer who chose to pay first, or one whom the law lets customs ask for security. Random selection is
     * off, so nothing else makes it wait.
     */
    static final Expectation OF_OWN_FILE = new Expectation(
            EnumSet.of(End.ACCEPTED, End.DOC_REVIEW, End.INSPECTION, End.AWAITING_PAYMENT,
                    End.AWAITING_SECURITY), null, null);

    /** For a sample, as its table tells. */
    static Expectation of(String end, String reason, String duty) {
        return new Expectation(EnumSet.of(End.valueOf(end)), reason.isEmpty() ? null : reason,
                duty.isEmpty() ? null : Long.valueOf(duty));
    }

    /** What differs from the expectation, in words; empty when it is met. */
    Optional<String> unmetBy(Outcome outcome) {
        if (!ends.contains(outcome.end())) {
            return Optional.of(ends.size() > 1 ? "expected to clear, or to wait for a person or its payment"
                    : "expected " + ends.iterator().next());
        }
        if (reason != null && !outcome.hasReason(reason)) {
            return Optional.of("expected the reason " + reason);
        }
        if (duty != null && !duty.equals(outcome.duty())) {
            return Optional.of("expected KRW %,d".formatted(duty));
        }
        return Optional.empty();
    }
}
