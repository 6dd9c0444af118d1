package org.openpass.casework;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off what outages move, on whatever node; two at once are in nobody's way. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class OutageMover {

    private static final int BATCH = 1_000;
    /** Then what else is done by the clock has its turn. */
    private static final int AT_ONCE = 5;

    /**
     * So long after the change of an outage it is looked at again: a node that missed the news may still have set a
     * deadline by what it remembered of before, and a transaction of then may have ended late.
     */
    private static final Duration LATE = Duration.ofMinutes(3);

    private final StandingOutages standing;
    private final DeadlineMoves moves;
    private final MoveRows moved;
    private final OutageRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutageMover(StandingOutages standing, DeadlineMoves moves, MoveRows moved, OutageRows rows,
            TransactionTemplate transaction, Clock clock) {
        this.standing = standing;
        this.moves = moves;
        this.moved = moved;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${openpass.outages.move-every:PT1S}")
    void work() {
        for (Outage outage : standing.all()) {
            if (outage.moving()) {
                work(outage);
            } else if (outage.state() == Outage.State.RECOVERED && !outage.finalAt().isAfter(clock.instant())) {
                transaction.executeWithoutResult(t -> rows.finish(outage.id()));
            }
        }
    }

    private void work(Outage outage) {
        boolean back = outage.state() == Outage.State.UNDONE;
        int last = BATCH;
        for (int n = 0; n < AT_ONCE && last > 0; n++) {
            last = back ? moves.undo(outage.id(), BATCH) : moves.move(outage.id(), BATCH);
        }
        if (outage.changedAt().plus(LATE).isBefore(clock.instant())) {
            boolean left = back ? moved.anyMoved(outage.mark()) : standing.longEnough(outage) && moved.anyFallen(outage);
            if (!left) {
                transaction.executeWithoutResult(t -> rows.settle(outage));
            }
        }
    }
}
