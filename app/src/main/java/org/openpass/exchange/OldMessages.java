package org.openpass.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what came in long ago: the log is for questions of these weeks, what was filed stands with its case. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class OldMessages {

    private static final String KEPT = "messages.keptDays";
    private static final int BATCH = 2_000;
    /** At most so many batches at a time; the rest comes the next time. */
    private static final int BATCHES = 50;

    private final ExchangeRows rows;
    private final Parameters parameters;
    private final Clock clock;

    OldMessages(ExchangeRows rows, Parameters parameters, Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forget() {
        long days = parameters.on(KEPT, Seoul.today(clock)).value().longValue();
        Instant before = clock.instant().minus(Duration.ofDays(days));
        int batches = 0;
        while (rows.forget(before, BATCH) == BATCH && batches < BATCHES) {
            batches++;
        }
    }
}
