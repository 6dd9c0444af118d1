package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.openpass.casework.DueRecords.Due;
import org.openpass.continuity.Continuity;
import org.openpass.engine.Alerts;
import org.openpass.terms.Seoul;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Clears at night what is due, one record after the other, and takes copies away until none is left. Several nodes share the
 * work: each record is cleared by the one that has its lock.
 */
@Component
class RetentionNights {

    private static final Logger log = LoggerFactory.getLogger(RetentionNights.class);
    private static final String FAILED = "retention-failed";
    private static final String COPIES = "retention-copies";
    private static final int PAGE = 100;
    private static final int COPIES_AT_ONCE = 500;
    /** A copy that was being written when its case went is written by then. */
    private static final Duration WRITTEN = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private record Copied(String caseNumber, Instant clearedAt) {
    }

    private final Retention retention;
    private final List<RetentionRule> rules;
    private final DueRecords records;
    private final Clearing clearing;
    private final List<ForgetsCopies> copies;
    private final List<ForgetsCaseless> caseless;
    private final JdbcClient jdbc;
    private final Alerts alerts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionNights(Retention retention, List<RetentionRule> rules, DueRecords records, Clearing clearing,
            List<ForgetsCopies> copies, List<ForgetsCaseless> caseless, JdbcClient jdbc, Alerts alerts, TransactionTemplate transaction, Clock clock) {
        this.retention = retention;
        this.rules = rules;
        this.records = records;
        this.clearing = clearing;
        this.copies = copies;
        this.caseless = caseless;
        this.jdbc = jdbc;
        this.alerts = alerts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Clears all that is due, unless nobody let it begin or somebody stops it; returns how many records.
     *
     * @param goesOn asked now and then
     */
    int clear(BooleanSupplier goesOn) {
        int cleared = 0;
        boolean failed = false;
        for (RetentionRule rule : rules) {
            Instant closed = Instant.EPOCH;
            String number = "";
            List<Due> page;
            do {
                page = goesOn.getAsBoolean() && retention.runs() ? records.after(rule, closed, number, PAGE) : List.of();
                for (Due due : page) {
                    closed = due.closedAt();
                    number = due.caseNumber();
                    try {
                        cleared += records.passed(due.lastDay()) && goesOn.getAsBoolean() && cleared(rule, due) ? 1 : 0;
                    } catch (RuntimeException e) {
                        failed = true;
                        log.warn("The record of case {} was not cleared", number, e);
                        alerts.raise(FAILED, number, "A record whose time has passed could not be cleared; nothing of it was "
                                + "taken away. The log of the night says why.");
                    }
                }
            } while (page.size() == PAGE);
        }
        failed |= !caseless(goesOn);
        if (!failed) {
            alerts.settle(FAILED);
        }
        return cleared;
    }

    /** Takes away what belongs to no case; false where some of it failed. */
    private boolean caseless(BooleanSupplier goesOn) {
        boolean whole = true;
        for (ForgetsCaseless each : caseless) {
            try {
                while (goesOn.getAsBoolean() && Boolean.TRUE.equals(transaction.execute(s -> retention.runsUntilTheEnd() && some(each)))) {
                    log.info("Rows without a case were cleared by {}", each.getClass().getSimpleName());
                }
            } catch (RuntimeException e) {
                whole = false;
                log.warn("Rows without a case were not cleared", e);
                alerts.raise(FAILED, null, "Rows without a case whose time has passed could not be cleared; nothing of them was taken away. "
                        + "The log of the night says why.");
            }
        }
        return whole;
    }

    private boolean some(ForgetsCaseless each) {
        jdbc.sql("select set_config('openpass.retention', 'on', true)").query(String.class).single();
        return each.forget(PAGE) > 0;
    }

    private boolean cleared(RetentionRule rule, Due due) {
        return Boolean.TRUE.equals(transaction.execute(s -> retention.runsUntilTheEnd() && clearing.clear(rule, due).isEmpty()));
    }

    /** Takes copies away of what is cleared. */
    void forgetCopies() {
        List<Copied> waiting = jdbc.sql("select case_number, cleared_at from casework.retention_runs where gone_at is null "
                + "order by cleared_at limit ?").param(COPIES_AT_ONCE)
                .query((rs, n) -> new Copied(rs.getString(1), rs.getTimestamp(2).toInstant())).list();
        if (waiting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<String> numbers = waiting.stream().map(Copied::caseNumber).toList();
        try {
            copies.forEach(each -> each.forget(numbers));
        } catch (RuntimeException e) {
            if (waiting.getFirst().clearedAt().isBefore(now.minus(PATIENCE))) {
                alerts.raise(COPIES, null, "Cases that were cleared stand in the search index still: it does not answer. They "
                        + "are taken away as soon as it does.");
            }
            throw e;
        }
        alerts.settle(COPIES);
        jdbc.sql("update casework.retention_runs set gone_at = :now where case_number = any(:numbers) and cleared_at < :before")
                .param("now", Timestamp.from(now)).param("numbers", numbers.toArray(String[]::new))
                .param("before", Timestamp.from(now.minus(WRITTEN))).update();
    }

    /** Looks every ten minutes of the night, so that one which a stop cuts short goes on. */
    @Component
    @ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
    static class Looking {

        private static final int NIGHT = 1;
        private static final int MORNING = 5;
        private static final String DOUBT = "retention-clock";

        private final RetentionNights nights;
        private final BelievedClock believed;
        private final Continuity continuity;
        private final Alerts alerts;
        private final Clock clock;
        private final AtomicBoolean clearing = new AtomicBoolean();

        Looking(RetentionNights nights, BelievedClock believed, Continuity continuity, Alerts alerts, Clock clock) {
            this.nights = nights;
            this.believed = believed;
            this.continuity = continuity;
            this.alerts = alerts;
            this.clock = clock;
        }

        /** At times of the day; a round that is still at it when the next comes goes on alone. */
        @Scheduled(cron = "${openpass.retention.look:0 */10 * * * *}")
        void clear() {
            if (goesOn() && nights.retention.runs() && clearing.compareAndSet(false, true)) {
                try {
                    believed.doubt().ifPresentOrElse(why -> alerts.raise(DOUBT, null, "Nothing is cleared whose time has "
                            + "passed, since the clock may be wrong: " + why + "."), () -> {
                                alerts.settle(DOUBT);
                                nights.clear(this::goesOn);
                            });
                } finally {
                    clearing.set(false);
                }
            }
        }

        /** It is night where home is, and changes are taken: what was brought back from a backup is made whole first. */
        private boolean goesOn() {
            int hour = clock.instant().atZone(Seoul.ZONE).getHour();
            return hour >= NIGHT && hour < MORNING && continuity.standstill().isEmpty();
        }

        @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
        void forgetCopies() {
            nights.forgetCopies();
        }
    }
}
