package org.openpass.trial.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.trial.scenario.ScenarioRun;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs scenarios one after the other, one run at a time, and tells how far it is. */
@Component
@ConditionalOnProperty(TrialGuard.SECRET)
class RunDesk {

    /** The longest that one run takes. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ScenarioRun scenarios;
    private Run last = new Run();

    RunDesk(ScenarioRun scenarios) {
        this.scenarios = scenarios;
    }

    /** What came so far of a run, from one result on, and whether all has come. */
    record Progress(boolean done, List<ScenarioResult> results) {
    }

    private static final class Run {
        private final List<ScenarioResult> results = new ArrayList<>();
        private boolean done = true;
    }

    /** Takes the desk for a run; empty while another has it. */
    synchronized Optional<Object> take() {
        if (!last.done) {
            return Optional.empty();
        }
        last = new Run();
        last.done = false;
        return Optional.of(last);
    }

    /** Gives the desk back without a run. */
    synchronized void giveBack(Object taken) {
        ((Run) taken).done = true;
    }

    /** Begins the run of who took the desk; it is given back at its end. */
    void begin(Object taken, Map<String, byte[]> files) {
        SequencedMap<String, byte[]> inOrder = new LinkedHashMap<>(files);
        Thread.ofPlatform().daemon().name("scenarios").start(() -> {
            try {
                run((Run) taken, inOrder);
            } finally {
                giveBack(taken);
            }
        });
    }

    private void run(Run run, SequencedMap<String, byte[]> files) {
        long end = System.nanoTime() + LONGEST.toNanos();
        files.forEach((name, content) -> {
            ScenarioReading.Read read = ScenarioReading.read(content);
            ScenarioResult result = System.nanoTime() > end
                    ? ScenarioResult.broken(name, name, name, 0, "notRun")
                    : read.scenario() == null ? ScenarioResult.broken(name, name, name, 0, "unreadable", read.faults())
                    : scenarios.run(name, read.scenario());
            synchronized (this) {
                run.results.add(result);
            }
        });
    }

    /** How far the newest run is. */
    synchronized Progress progress(int from) {
        return new Progress(last.done, List.copyOf(last.results.subList(Math.min(from, last.results.size()), last.results.size())));
    }
}
