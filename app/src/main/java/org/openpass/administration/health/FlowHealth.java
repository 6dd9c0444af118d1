package org.openpass.administration.health;

import java.time.Duration;
import org.openpass.casework.Nodes;
import org.openpass.documents.ScannerHealth;
import org.openpass.engine.EngineFlow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether work goes on: to the engine and back, past the scanners, on which nodes. */
@Configuration(proxyBeanMethods = false)
class FlowHealth {

    /** As long as a person waits before asking. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Bean
    HealthSentence relaySentence(EngineFlow flow) {
        return HealthSentence.of("relay", 50, () -> relay(flow.lanes()));
    }

    static Sentence relay(EngineFlow.Lanes lanes) {
        if (lanes.parked() > 0) {
            return Sentence.bad("health.relay.parked", lanes.parked()).since(lanes.parkedSince());
        }
        if (lanes.waiting() == 0) {
            return Sentence.good("health.relay.good");
        }
        return Sentence.of(lanes.oldest().compareTo(LONG) < 0 ? Light.GOOD : Light.WATCH, "health.relay.waiting",
                lanes.waiting(), lanes.oldest());
    }

    @Bean
    HealthSentence feedSentence(EngineFlow flow) {
        return HealthSentence.of("feed", 60, () -> flow.feed().map(FlowHealth::feed)
                .orElseGet(() -> Sentence.watch("health.feed.none")));
    }

    static Sentence feed(EngineFlow.Feed feed) {
        if (feed.refused() != null) {
            return Sentence.bad("health.feed.refused", feed.refused()).since(feed.refusedSince());
        }
        if (feed.parked() > 0) {
            return Sentence.bad("health.feed.parked", feed.parked());
        }
        if (feed.behind().compareTo(LONG) >= 0) {
            return Sentence.watch("health.feed.behind", feed.behind());
        }
        return feed.newest() == null ? Sentence.good("health.feed.none") : Sentence.good("health.feed.good", feed.newest());
    }

    @Bean
    HealthSentence scannerSentence(ScannerHealth scanners) {
        return HealthSentence.of("scanner", 70, () -> scanner(scanners.now()));
    }

    static Sentence scanner(ScannerHealth.State scanners) {
        if (!scanners.away().isEmpty()) {
            return Sentence.bad("health.scanner.away", String.join(", ", scanners.away()));
        }
        return scanners.looking().isEmpty() ? Sentence.watch("health.scanner.testOnly")
                : Sentence.good("health.scanner.good", String.join(", ", scanners.looking()));
    }

    @Bean
    HealthSentence nodesSentence(Nodes nodes) {
        return HealthSentence.of("nodes", 80, () -> nodes(nodes.now()));
    }

    static Sentence nodes(Nodes.Present present) {
        if (present.atWork().isEmpty()) {
            return Sentence.bad("health.nodes.none");
        }
        if (present.missing().isEmpty()) {
            return Sentence.good("health.nodes.good", present.atWork().size());
        }
        Nodes.Node last = present.missing().getFirst();
        return Sentence.watch("health.nodes.missing", present.atWork().size(), last.name()).since(last.at());
    }
}
