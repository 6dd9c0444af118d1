package org.openpass.trial;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.authoring.TrialRefused;
import org.openpass.authoring.TrialRefused.Reason;
import tools.jackson.databind.json.JsonMapper;

/** The line from the system to its trial: all calls go this way. The law is sent once to each trial, before its first set. */
final class TrialLine implements Trial {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration SET_WITHIN = Duration.ofSeconds(40);
    /** A scenario ends itself before; who does not hangs where nothing ends it. */
    private static final Duration SCENARIO_WITHIN = Duration.ofSeconds(75);
    /** With the start of a trial. */
    private static final Duration RUN_WITHIN = Duration.ofMinutes(7);

    /** So many rows are sent at once: a second of work, after which it is told how far it is. */
    private static final int ROWS = 250;
    private static final int TRIES = 40;

    private final TrialPlace place;
    private final DoorCalls calls;
    private final LawCopy law;
    private String toldOfTheLaw = "";

    TrialLine(TrialPlace place, String secret, LawCopy law, JsonMapper json) {
        this.place = place;
        this.calls = new DoorCalls(secret, json);
        this.law = law;
    }

    @Override
    public State state() {
        return place.state();
    }

    @Override
    public State start() {
        Stage now = place.state().stage();
        if (now == Stage.ENDED || now == Stage.NOT_HERE) {
            place.start();
        }
        return place.state();
    }

    @Override
    public void end() {
        place.end();
    }

    @Override
    public Rehearsal rehearse(Map<String, byte[]> files) {
        return calls.post(ready(), "/trial/v1/sets", SET_WITHIN, files, Rehearsal.class);
    }

    @Override
    public Rehearsal run(List<Map<String, byte[]>> sets, SequencedMap<String, byte[]> scenarios, Consumer<ScenarioResult> each) {
        long until = System.nanoTime() + RUN_WITHIN.toNanos();
        SequencedMap<String, byte[]> left = new LinkedHashMap<>(scenarios);
        freshWhere(ScenarioTimes.past(scenarios.values(), this::now));
        do {
            URI door = ready();
            Rehearsal said = calls.post(door, "/trial/v1/runs", SET_WITHIN, Map.of("sets", sets, "scenarios", left),
                    Rehearsal.class);
            if (!said.taken()) {
                return said;
            }
            follow(door, left, until, each);
        } while (!left.isEmpty());
        return new Rehearsal(true, "");
    }

    @Override
    public Rehearsal evaluate(String file, byte[] content, String decision, List<Map<String, Object>> rows,
            Consumer<List<Answer>> each) {
        for (int from = 0; from < rows.size(); from += ROWS) {
            Evaluated came = evaluated(Map.of("file", file, "content", content, "decision", decision, "rows",
                    rows.subList(from, Math.min(rows.size(), from + ROWS))));
            if (!came.said().taken()) {
                return came.said();
            }
            each.accept(came.answers());
        }
        return new Rehearsal(true, "");
    }

    private record Evaluated(Rehearsal said, List<Answer> answers) {
    }

    /** A rehearsal has the desk for a moment, and leaves it. */
    private Evaluated evaluated(Map<String, Object> asked) {
        for (int tries = 1; ; tries++) {
            try {
                return calls.post(ready(), "/trial/v1/evaluations", SET_WITHIN, asked, Evaluated.class);
            } catch (TrialRefused refused) {
                if (refused.reason() != Reason.BUSY || tries == TRIES) {
                    throw refused;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Takes the results as they come; a trial that is silent for too long is ended, and the next goes on with the rest. */
    private void follow(URI door, SequencedMap<String, byte[]> left, long until, Consumer<ScenarioResult> each) {
        int taken = 0;
        long news = System.nanoTime();
        while (!left.isEmpty()) {
            RunDesk progress = progress(door, taken);
            for (ScenarioResult result : progress.results()) {
                taken++;
                left.remove(result.file());
                news = System.nanoTime();
                each.accept(result);
            }
            if (progress.done() && progress.results().isEmpty() && !left.isEmpty()
                    || System.nanoTime() - news > SCENARIO_WITHIN.toNanos()) {
                String lost = left.firstEntry().getKey();
                left.pollFirstEntry();
                each.accept(ScenarioResult.broken(lost, lost, lost, SCENARIO_WITHIN.toSeconds(), "lost"));
                place.end();
                return;
            }
            if (System.nanoTime() > until) {
                left.keySet().forEach(name -> each.accept(ScenarioResult.broken(name, name, name, 0, "notRun")));
                left.clear();
                place.end();
            } else {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private record Standing(Instant now) {
    }

    private record RunDesk(boolean done, List<ScenarioResult> results) {
    }

    /** A trial that does not answer has nothing new to tell; whether it is gone shows by its silence. */
    private RunDesk progress(URI door, int from) {
        try {
            return calls.get(door, "/trial/v1/runs/newest?from=" + from, RunDesk.class);
        } catch (TrialRefused silent) {
            return new RunDesk(place.state().stage() == Stage.ENDED, List.of());
        }
    }

    private void freshWhere(boolean past) {
        if (past && place.state().stage() == Stage.READY) {
            place.end();
        }
    }

    /** The trial's time; empty where none runs. */
    private Optional<Instant> now() {
        if (place.state().stage() != Stage.READY) {
            return Optional.empty();
        }
        return Optional.of(calls.get(place.door(), "/trial/v1", Standing.class).now());
    }

    /** The door of a trial that is ready and has the law; starts one where none runs. */
    private synchronized URI ready() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        Instant asked = Instant.now();
        start();
        State state = place.state();
        while (state.stage() != Stage.READY) {
            if (state.stage() == Stage.ENDED && state.since() != null && !state.since().isBefore(asked)
                    || System.nanoTime() > deadline) {
                throw new TrialRefused(Reason.GONE, "The trial did not start: " + state.reason());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            state = place.state();
        }
        URI door = place.door();
        String thisTrial = door + " since " + state.since();
        if (!thisTrial.equals(toldOfTheLaw)) {
            calls.law(door, law);
            toldOfTheLaw = thisTrial;
        }
        return door;
    }
}
