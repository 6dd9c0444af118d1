package org.openpass.cargo;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.engine.Alerts;
import org.openpass.signals.Signals;
import org.openpass.signals.WokenWork;
import org.openpass.terms.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings submissions into the ledger, one at a time on each node: reads their lines, checks all of them, and merges them only where
 * nothing is wrong. Each transaction leaves behind how far it came; who is killed is followed by another that goes on from there. What
 * cannot be worked on, whatever the time, is put aside after some tries, with an alert.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class SubmissionLoop extends WokenWork {

    private static final Logger log = LoggerFactory.getLogger(SubmissionLoop.class);
    /** Classes of SQL states: connection, transaction rolled back, resources, not in this state, operator, system. */
    private static final List<String> AWAY = List.of("08", "40", "53", "55", "57", "58");
    private static final Duration POLL = Duration.ofSeconds(5);

    private final SubmissionRows rows;
    private final LineStaging staging;
    private final LineNumbers numbers;
    private final LineChecks checks;
    private final LineMerge merge;
    private final VoyageHeads voyages;
    private final ApplicationEventPublisher events;
    private final Alerts alerts;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubmissionLoop(SubmissionRows rows, LineStaging staging, LineNumbers numbers, LineChecks checks, LineMerge merge, VoyageHeads voyages,
            ApplicationEventPublisher events, Alerts alerts, Limits limits, TransactionTemplate transaction, Signals signals, Clock clock) {
        super(signals, Submissions.CHANNEL, "submissions", POLL, Duration.ZERO);
        this.rows = rows;
        this.staging = staging;
        this.numbers = numbers;
        this.checks = checks;
        this.merge = merge;
        this.voyages = voyages;
        this.events = events;
        this.alerts = alerts;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected boolean round() {
        UUID worker = UUID.randomUUID();
        Optional<Submission> claimed = transaction.execute(status -> rows.claim(worker));
        claimed.ifPresent(submission -> run(submission, worker));
        // The lines of what was settled are kept for the file of its errors.
        return claimed.isPresent() || transaction.execute(status -> rows.clear(clock.instant().minus(limits.days("cargo.manifest.linesDays"))));
    }

    private void run(Submission claimed, UUID worker) {
        try {
            if (claimed.state() == State.READ || accepted(claimed, worker)) {
                merge(claimed, worker);
            }
        } catch (SubmissionRows.Lost other) {
            log.info("Another goes on with the manifest {}", claimed.number());
        } catch (RuntimeException broken) {
            transaction.executeWithoutResult(status -> {
                if (isAway(broken)) {
                    rows.later(claimed.id(), worker);
                } else {
                    failed(claimed, worker, broken);
                }
            });
            throw broken;
        }
    }

    /** Whether the database was away, full or busy: no fault of what is worked on, and no business of a person's. */
    private static boolean isAway(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionException || cause instanceof TransientDataAccessException || cause instanceof SQLException sql
                    && sql.getSQLState() != null && AWAY.stream().anyMatch(sql.getSQLState()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** What fails again and again is put aside, so that somebody mends it: its sender was told that it is received. */
    private void failed(Submission submission, UUID worker, RuntimeException broken) {
        if (rows.failed(submission.id(), worker) == SubmissionRows.MOST_TRIES) {
            alerts.raise(Submissions.ALERT + submission.number(), null, "The manifest " + submission.number() + " of the voyage " + submission.mrn()
                    + " cannot be brought into the ledger: " + broken.getClass().getSimpleName()
                    + " (the log has more). Once its cause is mended have it tried again: POST "
                    + "/api/v1/admin/parked/manifests/" + submission.number() + "/retry.");
        }
    }

    /** Reads and checks its lines. @return whether they are merged: else all that is wrong was told */
    private boolean accepted(Submission submission, UUID worker) {
        staging.run(submission, worker);
        ManifestHeader header = rows.header(submission.id());
        if (submission.door() == Intake.Door.SHEET || submission.door() == Intake.Door.FORM) {
            transaction.executeWithoutResult(status -> {
                rows.mine(submission.id(), worker);
                numbers.give(submission);
            });
        }
        LineChecks.Found found = checks.run(submission, header);
        transaction.executeWithoutResult(status -> {
            Submission mine = rows.mine(submission.id(), worker);
            if (found.count() == 0) {
                rows.read(mine);
            } else {
                rows.errors(mine, found.faults(), found.count());
                rows.settle(mine, State.REFUSED);
                judged(mine);
            }
        });
        return found.count() == 0;
    }

    private void merge(Submission submission, UUID worker) {
        transaction.executeWithoutResult(status -> {
            Submission mine = rows.mine(submission.id(), worker);
            if (mine.carrier()) {
                voyages.say(mine, rows.header(mine.id()));
            }
            if (mine.act() == Act.REPLACE || mine.act() == Act.CANCEL) {
                merge.raise(mine);
            }
        });
        while (Boolean.TRUE.equals(transaction.execute(status -> {
            Submission mine = rows.mine(submission.id(), worker);
            if (mine.merged() < mine.total()) {
                merge.chunk(mine);
            }
            return mine.merged() + LineStaging.CHUNK < mine.total();
        }))) {
            log.debug("The manifest {} goes on", submission.number());
        }
        // Consignments are let go before the case of the manifest is looked for: everybody takes cases first.
        int fallen = transaction.execute(status -> merge.fall(rows.mine(submission.id(), worker)));
        transaction.executeWithoutResult(status -> settle(rows.mine(submission.id(), worker), fallen));
    }

    private void judged(Submission mine) {
        events.publishEvent(new JudgedLater(JudgedLater.What.MANIFEST, String.valueOf(mine.id())));
    }

    /** The ledger has what it says, or a later message had said otherwise. */
    private void settle(Submission mine, int fallen) {
        boolean overtaken = mine.applied() == 0 && fallen == 0 && mine.total() > 0 && !rows.asks(mine);
        rows.settle(mine, overtaken ? State.SUPERSEDED : State.MERGED);
        judged(mine);
        // Of a message in pieces also the last piece may have been overtaken: then the whole is there.
        if (!overtaken || rows.header(mine.id()).parts() > 1) {
            events.publishEvent(new ManifestMerged(mine.mrn(), mine.id()));
        }
    }
}
