package org.openpass.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openpass.casework.ReaderCursors;
import org.springframework.stereotype.Component;

/** How long ago what the index has not heard of yet happened: {@code openpass.search.lag}, to stay below two seconds. */
@Component
class SearchLag implements MeterBinder {

    private static final double MILLIS = 1_000;

    private final ReaderCursors cursors;
    private final Clock clock;

    SearchLag(ReaderCursors cursors, Clock clock) {
        this.cursors = cursors;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("openpass.search.lag", this::seconds).baseUnit("seconds")
                .description("Age of the oldest change of a case that is not in the search index").register(registry);
    }

    /** 0 when the index is in step. */
    double seconds() {
        Instant now = clock.instant();
        return cursors.oldestUnread(CaseIndexing.READER)
                .map(at -> Math.max(0, Duration.between(at, now).toMillis() / MILLIS)).orElse(0.0);
    }
}
