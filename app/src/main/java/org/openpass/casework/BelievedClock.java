package org.openpass.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the clock may be what it is said to be. A clock that somebody set years ahead makes all records due, and what is
 * cleared does not come back: so it is compared with the database's, with the time that this program has run, and with the
 * sign of life before it began ({@link Heartbeat}), which a person explains first.
 */
@Component
class BelievedClock {

    /** Years are counted by days. */
    private static final Duration MOST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final OutageRows outages;
    private final Clock clock;
    private final Instant began;
    private final long ran = System.nanoTime();

    BelievedClock(JdbcClient jdbc, OutageRows outages, Clock clock) {
        this.jdbc = jdbc;
        this.outages = outages;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** What speaks against it; empty mostly. */
    Optional<String> doubt() {
        Instant now = clock.instant();
        if (differ(now, jdbc.sql("select now() as at").query((rs, n) -> Cases.instant(rs, "at")).single())) {
            return Optional.of("the database has another time");
        }
        if (differ(now, began.plusNanos(System.nanoTime() - ran))) {
            return Optional.of("it was set, or the machine slept, since this program began; start it again when the time is right");
        }
        return outages.standing().stream().filter(outage -> outage.state() == Outage.State.SUSPECTED).findFirst()
                .map(outage -> "nobody has said yet why the system stood still (" + outage.mark() + ")");
    }

    private static boolean differ(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(MOST) > 0;
    }
}
