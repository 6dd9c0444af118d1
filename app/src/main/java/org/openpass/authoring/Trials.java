package org.openpass.authoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs of drafts' scenarios: asked for here, carried out by {@link TrialRuns}, and kept with what they came to. */
@Service
@Transactional
public class Trials {

    /** Told whenever a run has moved; the payload is its draft. */
    public static final String CHANNEL = "trials";
    /** Most scenarios of a work. */
    public static final int MOST = 50;

    private final TrialRows rows;
    private final WorkRows works;
    private final DraftRules rules;
    private final DraftFiles files;
    private final AuditTrail audit;
    private final Signals signals;

    Trials(TrialRows rows, WorkRows works, DraftRules rules, DraftFiles files, AuditTrail audit, Signals signals) {
        this.rows = rows;
        this.works = works;
        this.rules = rules;
        this.files = files;
        this.audit = audit;
        this.signals = signals;
    }

    /**
     * Asks for a run of the draft's scenarios on its files as they stand now: on these it is run, whatever is saved until it begins.
     * While one of the draft runs it is that one.
     *
     * @throws TrialsRefused when there is nothing to run, or too much
     */
    public TriedRun ask(long draft, Actor actor) {
        Draft held = rules.held(draft, actor);
        Map<String, byte[]> set = files.set(draft);
        int scenarios = scenarios(set).size();
        if (scenarios == 0) {
            throw new TrialsRefused(TrialsRefused.Reason.NONE);
        }
        if (scenarios > MOST) {
            throw new TrialsRefused(TrialsRefused.Reason.TOO_MANY);
        }
        if (!held.confidential() && asksForRisk(set)) {
            throw new TrialsRefused(TrialsRefused.Reason.RISK);
        }
        TriedRun run = rows.find(rows.add(held, SetHash.of(set), scenarios, actor.name())).orElseThrow();
        audit.record(actor.name(), "draft.tried", String.valueOf(draft), held.work() + ", run " + run.id());
        signals.notify(CHANNEL, String.valueOf(draft));
        return run;
    }

    /** The newest runs of a draft. */
    @Transactional(readOnly = true)
    public List<TriedRun> list(long draft, int most, Actor actor) {
        return rows.list(rules.visible(draft, actor).id(), most);
    }

    /** One run. */
    @Transactional(readOnly = true)
    public TriedRun get(long id, Actor actor) {
        TriedRun run = rows.find(id).orElseThrow(() -> DraftRules.unseen(id));
        rules.visible(run.draft(), actor);
        return run;
    }

    /** What its scenarios came to so far, in the order in which they were run. */
    @Transactional(readOnly = true)
    public List<ScenarioResult> results(long id, Actor actor) {
        List<ScenarioResult> results = rows.results(get(id, actor).id());
        if (Confidentiality.analyst(actor)) {
            return results;
        }
        // By which rule of risk a case was chosen is for who analyses risk: else a scenario would be a question to the table.
        Set<String> hidden = hidden();
        return results.stream().map(result -> result.without(hidden)).toList();
    }

    private Set<String> hidden() {
        return works.works().stream().filter(Work::confidential).map(Work::id).collect(Collectors.toSet());
    }

    /** What is expected is met or not: whoever may guess often enough is told. In a draft that others read nobody expects it. */
    boolean asksForRisk(Map<String, byte[]> set) {
        Set<String> hidden = hidden();
        return scenarios(set).values().stream().map(ScenarioReading::read).map(ScenarioReading.Read::scenario).filter(Objects::nonNull)
                .flatMap(scenario -> scenario.expect().rules().keySet().stream()).anyMatch(hidden::contains);
    }

    /** The newest run of exactly these files, for who releases them: of no other content anything is said. */
    @Transactional(readOnly = true)
    public Optional<TriedRun> newest(long draft, String setHash) {
        return rows.newest(draft, setHash);
    }

    /** The newest run of exactly these files that came to its end: by it a signature is given, or despite it. */
    @Transactional(readOnly = true)
    public Optional<TriedRun> proof(long draft, String setHash) {
        return rows.newestDone(draft, setHash);
    }

    /** The files of scenarios among a draft's. */
    static Map<String, byte[]> scenarios(Map<String, byte[]> set) {
        Map<String, byte[]> scenarios = new TreeMap<>();
        set.forEach((name, content) -> {
            if (name.endsWith(ScenarioReading.SUFFIX)) {
                scenarios.put(name, content);
            }
        });
        return scenarios;
    }
}
