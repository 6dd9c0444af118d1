package org.openpass.mailbox.notification;

import java.time.Duration;
import java.util.Optional;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** How long a delivery that failed waits: a minute at first, doubled up to a day; after four days it is given up. */
final class BackOffs {

    private static final int ATTEMPTS = 15;
    private static final ExponentialBackOff WAITS = new ExponentialBackOff(Duration.ofMinutes(1).toMillis(), 2);

    static {
        WAITS.setMaxInterval(Duration.ofDays(1).toMillis());
        WAITS.setMaxAttempts(ATTEMPTS - 1);
    }

    private BackOffs() {
    }

    /** The wait after so many attempts, one or more; empty when there were enough. */
    static Optional<Duration> after(int attempts) {
        BackOffExecution execution = WAITS.start();
        long wait = BackOffExecution.STOP;
        for (int i = 0; i < Math.min(attempts, ATTEMPTS); i++) {
            wait = execution.nextBackOff();
        }
        return wait == BackOffExecution.STOP ? Optional.empty() : Optional.of(Duration.ofMillis(wait));
    }
}
