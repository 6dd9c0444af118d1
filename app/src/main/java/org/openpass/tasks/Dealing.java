package org.openpass.tasks;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deals as soon as there is something to deal, and looks every two seconds besides: who was away may be back. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Dealing implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(2);
    /** What comes together is dealt together. */
    private static final Duration GATHER = Duration.ofMillis(100);
    /** Each change of a task wakes it; what has waited for a quarter of an hour is counted seldom. */
    private static final Duration WATCH = Duration.ofSeconds(15);

    private final RandomAssignment assignment;
    private final Signals signals;
    /** Nobody foretells what is drawn. */
    private final RandomGenerator random = new SecureRandom();
    private WakeableLoop loop;
    private long watchedAt;
    private Runnable deaf;

    Dealing(RandomAssignment assignment, Signals signals) {
        this.assignment = assignment;
        this.signals = signals;
    }

    @Override
    public void start() {
        watchedAt = System.nanoTime() - WATCH.toNanos();
        loop = new WakeableLoop("dealing", POLL, GATHER, () -> {
            assignment.deal(random::nextLong);
            if (System.nanoTime() - watchedAt > WATCH.toNanos()) {
                assignment.watch();
                watchedAt = System.nanoTime();
            }
            return false;
        });
        deaf = signals.listen("task_changes", change -> loop.wake());
    }

    @Override
    public void stop() {
        deaf.run();
        loop.close();
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
