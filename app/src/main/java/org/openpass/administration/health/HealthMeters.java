package org.openpass.administration.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.openpass.engine.EngineFlow;
import org.springframework.stereotype.Component;

/** The same for monitoring: {@code openpass.health} of each part, what is parked, and how far two ways have come. */
@Component
class HealthMeters implements MeterBinder {

    private static final String SECONDS = "seconds";
    private static final double MILLIS = 1_000;

    private final HealthSentences sentences;
    private final EngineFlow flow;

    HealthMeters(HealthSentences sentences, EngineFlow flow) {
        this.sentences = sentences;
        this.flow = flow;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        sentences.names().forEach(what -> Gauge.builder("openpass.health", () -> sentences.light(what).ordinal())
                .tag("what", what).description("How a part is: 0 good, 1 to be looked at, 2 bad").register(registry));
        Gauge.builder("openpass.outbox.parked", () -> flow.lanes().parked())
                .description("Cases whose orders the engine refused").register(registry);
        Gauge.builder("openpass.outbox.oldest", () -> seconds(flow.lanes().oldest())).baseUnit(SECONDS)
                .description("For how long the oldest order to the engine has waited").register(registry);
        Gauge.builder("openpass.feed.lag", () -> seconds(flow.feed().map(EngineFlow.Feed::behind).orElse(Duration.ZERO)))
                .baseUnit(SECONDS).description("For how long the engine's news have not been told or read").register(registry);
    }

    private static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }
}
