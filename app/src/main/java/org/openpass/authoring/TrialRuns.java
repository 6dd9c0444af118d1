package org.openpass.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.openpass.authoring.Trial.Rehearsal;
import org.openpass.authoring.TriedRun.State;
import org.openpass.authoring.check.Check;
import org.openpass.authoring.check.Finding;
import org.openpass.engine.Deployed;
import org.openpass.engine.Resources;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the runs out, one after the other: there is one trial. Each result is kept as it comes. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class TrialRuns extends WokenWork {

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final int MOST_SAID = 10;

    private final TrialRows rows;
    private final DraftRows drafts;
    private final DraftFiles files;
    private final DraftSteps steps;
    private final Trials trials;
    private final Resources resources;
    private final CalledSets called;
    private final ObjectProvider<Trial> trial;
    private final Knowledge known;
    private final Signals signals;
    private final TransactionTemplate transaction;

    TrialRuns(TrialRows rows, DraftRows drafts, DraftFiles files, DraftSteps steps, Trials trials, Resources resources,
            CalledSets called, ObjectProvider<Trial> trial, Knowledge known, Signals signals, TransactionTemplate transaction) {
        super(signals, Trials.CHANNEL, "trial-runs", POLL, Duration.ZERO);
        this.rows = rows;
        this.drafts = drafts;
        this.files = files;
        this.steps = steps;
        this.trials = trials;
        this.resources = resources;
        this.called = called;
        this.trial = trial;
        this.known = known;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** @param why it is not run after all; empty when it is */
    private record Claimed(long id, long draft, Map<String, byte[]> set, String why) {
    }

    @Override
    protected boolean round() {
        Optional<Claimed> claimed = transaction.execute(s -> claim());
        claimed.ifPresent(this::run);
        return claimed.isPresent();
    }

    private Optional<Claimed> claim() {
        return rows.claim().map(id -> {
            // Not held: who asks holds the draft and waits for the run's row, which is held here. Files first, then the steps: what
            // is saved in between is taken back to what was read.
            TriedRun asked = rows.find(id).orElseThrow();
            Map<String, byte[]> set = files.set(asked.draft());
            steps.takeBack(asked.draft(), asked.step(), set);
            signals.notify(Trials.CHANNEL, String.valueOf(asked.draft()));
            return new Claimed(id, asked.draft(), set, why(asked, set));
        });
    }

    /** What was asked for is run under the asker's name, so it is that or nothing. */
    private String why(TriedRun asked, Map<String, byte[]> set) {
        return !SetHash.of(set).equals(asked.setHash()) ? "The files that were asked for are not kept any more: so much was saved "
                        + "before the run began. Ask again."
                : trials.asksForRisk(set) && !drafts.find(asked.draft()).orElseThrow().confidential()
                        ? "A scenario expects rules of a table that is for those who analyse risk." : "";
    }

    private void run(Claimed run) {
        if (!run.why().isEmpty()) {
            end(run, State.FAILED, run.why());
            return;
        }
        try (var beat = new WakeableLoop("trial-run-beat", BEAT, () -> beat(run))) {
            String refused = refused(run.set());
            if (!refused.isEmpty()) {
                end(run, State.REFUSED, refused);
                return;
            }
            var number = new AtomicInteger();
            SequencedMap<String, byte[]> scenarios = inOrder(run, number);
            // What is called has to be there under its tag, whatever its newest version is; the newest of all are laid over it.
            List<Map<String, byte[]>> sets = new ArrayList<>(called.of(run.set()));
            sets.add(models(run.set()));
            Rehearsal said = trial.getObject().run(sets, scenarios, result -> keep(run, number, result));
            end(run, said.taken() ? State.DONE : State.REFUSED, said.refusal());
        } catch (TrialRefused none) {
            end(run, State.FAILED, none.getMessage());
        } catch (RuntimeException broken) {
            end(run, State.FAILED, "The run broke: " + broken);
        }
    }

    private boolean beat(Claimed run) {
        rows.beat(run.id());
        return false;
    }

    /** What no engine is given, not even the trial's, in words. */
    private String refused(Map<String, byte[]> set) {
        return Check.of(set, known.now()).stream().filter(Finding::isHarm)
                .limit(MOST_SAID).map(finding -> finding.file() + ": " + finding.text(Locale.ENGLISH) + " " + finding.mend(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }

    /** By their first moment, since time goes on in a trial; those that cannot be read have a result already. */
    private SequencedMap<String, byte[]> inOrder(Claimed run, AtomicInteger number) {
        record Dated(String name, byte[] content, Instant at) {
        }
        List<Dated> readable = new ArrayList<>();
        Trials.scenarios(run.set()).entrySet().stream().limit(Trials.MOST).forEach(file -> {
            ScenarioReading.Read read = ScenarioReading.read(file.getValue());
            if (read.scenario() == null) {
                keep(run, number, ScenarioResult.broken(file.getKey(), file.getKey(), file.getKey(), 0, "unreadable",
                        words(read.faults())));
            } else {
                readable.add(new Dated(file.getKey(), file.getValue(), Optional.ofNullable(read.scenario().filedAt()).orElse(Instant.MIN)));
            }
        });
        SequencedMap<String, byte[]> scenarios = new LinkedHashMap<>();
        readable.stream().sorted(Comparator.comparing(Dated::at).thenComparing(Dated::name)).forEach(each ->
                scenarios.put(each.name(), each.content()));
        return scenarios;
    }

    private static String words(List<ScenarioFault> faults) {
        return String.join("; ", faults.stream().map(fault -> (fault.where().isEmpty() ? "" : fault.where() + ": ") + fault.message()
                + ". Right would be: " + fault.mend()).toList());
    }

    /** All that holds, with the draft's files in their place: what an earlier draft left on the trial is laid over, too. */
    private Map<String, byte[]> models(Map<String, byte[]> set) {
        Map<String, byte[]> models = new TreeMap<>();
        // The oldest come first, so the newest version of each stays.
        Map<String, Deployed> newest = new TreeMap<>();
        resources.all().forEach(version -> newest.put(version.kind() + " " + version.id(), version));
        newest.values().forEach(version -> resources.file(version.key()).ifPresent(file -> models.put(file.path(), file.content())));
        set.forEach((name, content) -> {
            if (!name.endsWith(ScenarioReading.SUFFIX)) {
                models.put(name, content);
            }
        });
        return models;
    }

    private void keep(Claimed run, AtomicInteger number, ScenarioResult result) {
        transaction.executeWithoutResult(s -> {
            rows.result(run.id(), number.incrementAndGet(), result);
            signals.notify(Trials.CHANNEL, String.valueOf(run.draft()));
        });
    }

    private void end(Claimed run, State state, String words) {
        transaction.executeWithoutResult(s -> {
            rows.end(run.id(), state, words);
            signals.notify(Trials.CHANNEL, String.valueOf(run.draft()));
        });
    }
}
