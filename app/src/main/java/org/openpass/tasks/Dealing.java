package org.openpass.tasks;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.openpass.signals.Signals;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Deals as soon as there is something to deal, and looks every two seconds besides: who was away may be back. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Dealing extends WokenWork {

    private static final Duration POLL = Duration.ofSeconds(2);
    /** What comes together is dealt together. */
    private static final Duration GATHER = Duration.ofMillis(100);
    /** Each change of a task wakes it; what has waited for a quarter of an hour is counted seldom. */
    private static final Duration WATCH = Duration.ofSeconds(15);

    private final RandomAssignment assignment;
    /** Nobody foretells what is drawn. */
    private final RandomGenerator random = new SecureRandom();
    private long watchedAt;

    Dealing(RandomAssignment assignment, Signals signals) {
        super(signals, "task_changes", "dealing", POLL, GATHER);
        this.assignment = assignment;
    }

    @Override
    public void start() {
        watchedAt = System.nanoTime() - WATCH.toNanos();
        super.start();
    }

    @Override
    protected boolean round() {
        assignment.deal(random::nextLong);
        if (System.nanoTime() - watchedAt > WATCH.toNanos()) {
            assignment.watch();
            watchedAt = System.nanoTime();
        }
        return false;
    }
}
