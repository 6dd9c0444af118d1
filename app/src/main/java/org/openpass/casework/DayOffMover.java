package org.openpass.casework;

import java.time.Clock;
import java.time.Duration;
import org.openpass.casework.DayOffRows.Noted;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves what was due on days that were named days off, or puts it back; on whatever node, two are in nobody's way. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class DayOffMover {

    private static final int BATCH = 1_000;
    /** Then what else is done by the clock has its turn. */
    private static final int AT_ONCE = 5;
    /** So long a node that missed the news may set deadlines by the calendar of before. */
    private static final Duration LATE = Duration.ofMinutes(3);

    private final DayOffRows rows;
    private final DeadlineMoves moves;
    private final MoveRows moved;
    private final StandingOutages standing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DayOffMover(DayOffRows rows, DeadlineMoves moves, MoveRows moved, StandingOutages standing,
            TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.moved = moved;
        this.standing = standing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A node that does not know of the day yet leaves it to the others. */
    @Scheduled(fixedDelayString = "${openpass.outages.move-every:PT1S}")
    void work() {
        rows.open().stream().filter(noted -> noted.off() == standing.off(noted.day())).forEach(this::work);
    }

    private void work(Noted noted) {
        int last = BATCH;
        for (int n = 0; n < AT_ONCE && last > 0; n++) {
            last = moves.roll(noted.day(), noted.off(), BATCH);
        }
        if (noted.at().plus(LATE).isBefore(clock.instant())) {
            boolean left = noted.off() ? moved.anyEnding(noted.day())
                    : moved.anyMoved(MoveCause.dayOff(noted.day()).mark());
            if (!left) {
                transaction.executeWithoutResult(t -> rows.done(noted, clock.instant()));
            }
        }
    }
}
