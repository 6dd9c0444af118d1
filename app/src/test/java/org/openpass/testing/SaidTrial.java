package org.openpass.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openpass.authoring.ScenarioResult;
import org.openpass.authoring.Trial;
import org.openpass.authoring.TrialRefused;

/**
 * A trial that answers what a test says: the real one is a second engine and application, which is tried where it is started.
 * Takes every set unless told otherwise.
 */
public final class SaidTrial implements Trial {

    private final List<Set<String>> rehearsed = new ArrayList<>();
    private Map<String, byte[]> newest = Map.of();
    private Rehearsal next = new Rehearsal(true, "");
    private Stage stage = Stage.READY;
    private Decides decides = (file, content, decision, rows, each) -> new Rehearsal(true, "");
    private Trial real;
    private Function<String, ScenarioResult> results = file -> new ScenarioResult(file, file, file, true, "", "", List.of(), List.of(),
            Map.of(), Map.of(), List.of(), 1);

    /** From now on the engine refuses each set with these words. */
    public synchronized void refusing(String words) {
        next = new Rehearsal(false, words);
    }

    /** From now on there is no trial to be had, or there is one again. */
    public synchronized void standing(Stage now) {
        stage = now;
    }

    /** From now on what is tried is tried there. */
    public synchronized void through(Trial there) {
        real = there;
    }

    private synchronized Trial real() {
        return real;
    }

    /** From now on it takes everything again. */
    public synchronized void taking() {
        real = null;
        next = new Rehearsal(true, "");
        stage = Stage.READY;
    }

    /** The names of the files of each set that was rehearsed, in their order. */
    public synchronized List<Set<String>> rehearsed() {
        return List.copyOf(rehearsed);
    }

    /** The files of the set that was rehearsed last. */
    public synchronized Map<String, byte[]> newest() {
        return newest;
    }

    @Override
    public synchronized State state() {
        return new State(stage, stage == Stage.READY ? "" : "as the test says", Instant.now());
    }

    @Override
    public synchronized State start() {
        return state();
    }

    @Override
    public synchronized void end() {
        stage = Stage.ENDED;
    }

    @Override
    public Rehearsal rehearse(Map<String, byte[]> files) {
        Trial there = real();
        return there == null ? said(files) : there.rehearse(files);
    }

    private synchronized Rehearsal said(Map<String, byte[]> files) {
        if (stage == Stage.NOT_HERE) {
            throw new TrialRefused(TrialRefused.Reason.NOT_HERE, "as the test says");
        }
        rehearsed.add(Set.copyOf(files.keySet()));
        newest = Map.copyOf(files);
        return next;
    }

    /** Decides rows by a table. */
    @FunctionalInterface
    public interface Decides {

        Rehearsal evaluate(String file, byte[] content, String decision, List<Map<String, Object>> rows, Consumer<List<Answer>> each);
    }

    /** From now on tables are decided by this. */
    public synchronized void deciding(Decides by) {
        decides = by;
    }

    @Override
    public Rehearsal evaluate(String file, byte[] content, String decision, List<Map<String, Object>> rows,
            Consumer<List<Answer>> each) {
        Rehearsal said = rehearse(Map.of(file, content));
        return said.taken() ? decides.evaluate(file, content, decision, rows, each) : said;
    }

    /** From now on scenarios come to what this says of each. */
    public synchronized void coming(Function<String, ScenarioResult> to) {
        results = to;
    }

    @Override
    public Rehearsal run(List<Map<String, byte[]>> sets, SequencedMap<String, byte[]> scenarios, Consumer<ScenarioResult> each) {
        Trial there = real();
        if (there != null) {
            return there.run(sets, scenarios, each);
        }
        Rehearsal said = said(sets.getLast());
        if (said.taken()) {
            scenarios.keySet().stream().map(results).forEach(each);
        }
        return said;
    }
}
