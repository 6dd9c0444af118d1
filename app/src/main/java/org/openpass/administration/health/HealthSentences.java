package org.openpass.administration.health;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks all parts of the system at once how they are: one that hangs holds up neither the others nor who asks. */
@Component
public class HealthSentences {

    /** What a part said. */
    public record Said(String what, Sentence sentence) {
    }

    private record Heard(List<Said> said, long at) {
    }

    private static final Logger log = LoggerFactory.getLogger(HealthSentences.class);
    private static final Sentence SILENT = Sentence.bad("health.silent");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** The gauges of one reading are of one round. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final List<Asked> all;
    private final Duration patience;
    private volatile Heard latest;

    @Autowired
    HealthSentences(List<HealthSentence> all) {
        this(all, PATIENCE);
    }

    HealthSentences(List<HealthSentence> all, Duration patience) {
        this.all = all.stream().sorted(Comparator.comparingInt(HealthSentence::order)).map(Asked::new).toList();
        this.patience = patience;
    }

    /** The names of all parts, in their order. */
    List<String> names() {
        return all.stream().map(asked -> asked.part.what()).toList();
    }

    /** How all are now, in their order. */
    public List<Said> now() {
        return ask().said();
    }

    /** How a part is, or was a few seconds ago. */
    Light light(String what) {
        Heard heard = latest;
        if (heard == null || System.nanoTime() - heard.at() > FRESH.toNanos()) {
            heard = ask();
        }
        return heard.said().stream().filter(said -> said.what().equals(what)).findFirst().orElseThrow().sentence().light();
    }

    private Heard ask() {
        List<CompletableFuture<Sentence>> asked = all.stream().map(Asked::ask).toList();
        CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS).join();
        Heard heard = new Heard(IntStream.range(0, asked.size()).mapToObj(i -> new Said(
                all.get(i).part.what(), asked.get(i).getNow(SILENT))).toList(), System.nanoTime());
        latest = heard;
        return heard;
    }

    private static final class Asked {

        private final HealthSentence part;
        private CompletableFuture<Sentence> answer = CompletableFuture.completedFuture(SILENT);

        private Asked(HealthSentence part) {
            this.part = part;
        }

        /** Who still owes an answer is not asked again: what hangs takes one thread, and not one more with each look. */
        private synchronized CompletableFuture<Sentence> ask() {
            if (answer.isDone()) {
                CompletableFuture<Sentence> coming = new CompletableFuture<>();
                answer = coming;
                Thread.ofVirtual().name("health-" + part.what()).start(() -> {
                    try {
                        coming.complete(said());
                    } finally {
                        // Whatever was thrown: who never answers would never be asked again.
                        coming.complete(SILENT);
                    }
                });
            }
            return answer;
        }

        private Sentence said() {
            try {
                return part.now();
            } catch (RuntimeException e) {
                log.warn("{} does not say how it is: {}", part.what(), e.toString());
                return SILENT;
            }
        }
    }
}
