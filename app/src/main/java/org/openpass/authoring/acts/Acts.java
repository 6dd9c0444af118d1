package org.openpass.authoring.acts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.Library;
import org.openpass.authoring.acts.Act.Kind;
import org.openpass.authoring.acts.Act.State;
import org.openpass.authoring.acts.ActRefused.Fault;
import org.openpass.authoring.acts.ActRefused.Reason;
import org.openpass.casework.Cases;
import org.openpass.engine.CasePlaces;
import org.openpass.engine.CasePlaces.CasePlace;
import org.openpass.engine.CasePlaces.Stand;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one owner proposes for a case and another signs. Nothing changes after it was proposed, so who signs has read what is done;
 * where the case stands is judged again, behind the lock of the case, before it is told to the engine.
 */
@Service
@Transactional
public class Acts {

    /** Most that get a variable at once. */
    public static final int MOST = 200;
    private static final int LISTED = 200;

    private final ActRows rows;
    private final ActRules rules;
    private final ActOrders orders;
    private final CasePlaces places;
    private final Cases cases;
    private final Library library;
    private final AuditTrail audit;

    Acts(ActRows rows, ActRules rules, ActOrders orders, CasePlaces places, Cases cases, Library library, AuditTrail audit) {
        this.rows = rows;
        this.rules = rules;
        this.orders = orders;
        this.places = places;
        this.cases = cases;
        this.library = library;
        this.audit = audit;
    }

    /** Proposes that a case goes on elsewhere. */
    public Act move(NewAct.Move asked, Actor actor) {
        CasePlace place = locked(asked.caseNumber(), actor);
        String target = String.valueOf(asked.target());
        List<Fault> faults = new ArrayList<>(ActRules.words(Kind.MOVE, strip(asked.reason()), strip(asked.article())));
        Map<String, Object> variables = rules.variables(place.definitionKey(), asked.variables() == null ? Map.of() : asked.variables(),
                faults);
        faults.addAll(rules.move(place, asked.element(), target, variables.keySet()));
        List<String> repeats = rules.repeats(place, target);
        if (!repeats.isEmpty() && !asked.repeats()) {
            faults.add(Fault.of(Reason.REPEATS, repeats.toArray(String[]::new)));
        }
        refuse(faults);
        Stand step = rules.step(place).orElseThrow();
        return add(new ActRows.New(Kind.MOVE, place, step.elementId(), target, variables, repeats, strip(asked.reason()),
                strip(asked.article())), step.key(), actor);
    }

    /** Proposes that a case is ended. */
    public Act cancel(NewAct.Cancel asked, Actor actor) {
        CasePlace place = locked(asked.caseNumber(), actor);
        List<Fault> faults = new ArrayList<>(ActRules.words(Kind.CANCEL, strip(asked.reason()), strip(asked.article())));
        faults.addAll(rules.end(place, cases.find(place.caseNumber()).orElseThrow().kind()));
        refuse(faults);
        return add(new ActRows.New(Kind.CANCEL, place, rules.step(place).map(Stand::elementId).orElse(null), null, Map.of(), List.of(),
                strip(asked.reason()), strip(asked.article())), null, actor);
    }

    /** Proposes another value for what stops cases at one step of one version; with it they are tried again. */
    public Act mend(NewAct.Mend asked, Actor actor) {
        List<Long> incidents = asked.incidents() == null ? List.of() : asked.incidents().stream().distinct().toList();
        if (incidents.isEmpty() || incidents.size() > MOST || incidents.contains(null)) {
            throw new ActRefused(Reason.TOO_MANY, String.valueOf(MOST));
        }
        Map<Long, CasePlace> stopped = places.stopped(incidents);
        List<String> steps = stopped.entrySet().stream().map(each -> each.getValue().definitionKey() + " "
                + at(each.getValue(), each.getKey())).distinct().toList();
        if (stopped.size() < incidents.size() || steps.size() > 1) {
            throw new ActRefused(Reason.NOT_STOPPED);
        }
        CasePlace first = stopped.get(incidents.getFirst());
        owned(first.processId(), actor);
        List<Fault> faults = new ArrayList<>(ActRules.words(Kind.SET_VARIABLE, strip(asked.reason()), ""));
        Map<String, String> given = new HashMap<>();
        given.put(asked.variable(), asked.value());
        Map<String, Object> variables = rules.variables(first.definitionKey(), given, faults);
        stopped.values().stream().distinct().forEach(place -> faults.addAll(ActRules.waits(place)));
        refuse(faults);
        long id = rows.add(new ActRows.New(Kind.SET_VARIABLE, first, at(first, incidents.getFirst()), null, variables, List.of(),
                strip(asked.reason()), ""), actor.name());
        stopped.forEach((incident, place) -> put(id, place, null, incident));
        return proposed(id, actor);
    }

    /**
     * Signs what somebody else has proposed, and has the engine told of it. Again by the same person it is the same signature.
     *
     * @param repeats it is meant that steps whose effect is once a case come again
     */
    public Act sign(long id, boolean repeats, Actor actor) {
        Act act = seen(rows.held(id), actor);
        if (act.state() != State.PROPOSED && actor.name().equals(act.signedBy())) {
            return act;
        }
        if (act.state() != State.PROPOSED) {
            throw new ActRefused(Reason.STATE);
        }
        if (act.madeBy().equals(actor.name())) {
            throw new ActRefused(Reason.SAME_PERSON, actor.name());
        }
        orders.give(act, repeats, actor);
        audit.record(actor.name(), "act.signed", String.valueOf(id), words(act));
        return rows.find(id).orElseThrow();
    }

    /** Takes back what is not signed. Again it is taken back. */
    public Act withdraw(long id, Actor actor) {
        Act act = seen(rows.held(id), actor);
        if (act.state() != State.WITHDRAWN) {
            if (act.state() != State.PROPOSED) {
                throw new ActRefused(Reason.STATE);
            }
            rows.withdrawn(id);
            audit.record(actor.name(), "act.withdrawn", String.valueOf(id), words(act));
        }
        return rows.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Act get(long id, Actor actor) {
        return seen(rows.find(id), actor);
    }

    /** Those that are not done first, then the newest; at most 200. */
    @Transactional(readOnly = true)
    public List<Act> list(Actor actor) {
        return rows.list(LISTED).stream().filter(act -> owns(act.work(), actor)).toList();
    }

    /** Those of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Act> ofCase(String caseNumber, Actor actor) {
        return rows.ofCase(caseNumber).stream().filter(act -> owns(act.work(), actor)).toList();
    }

    private Act add(ActRows.New act, Long element, Actor actor) {
        long id = rows.add(act, actor.name());
        put(id, act.first(), element, null);
        return proposed(id, actor);
    }

    private void put(long act, CasePlace place, Long element, Long incident) {
        if (!rows.add(act, place, element, incident)) {
            throw new ActRefused(Reason.OPEN, place.caseNumber());
        }
    }

    private Act proposed(long id, Actor actor) {
        Act act = rows.find(id).orElseThrow();
        audit.record(actor.name(), "act.proposed", String.valueOf(id), words(act));
        return act;
    }

    /** Values are not told: the chain of entries outlives the case. */
    private static String words(Act act) {
        String what = act.kind() + " " + act.work() + " " + act.version() + ", " + (act.cases().size() == 1
                ? "case " + act.cases().getFirst().caseNumber() : "cases " + act.cases().size());
        return what + (act.element() == null ? "" : ", " + act.element()) + (act.target() == null ? "" : " > " + act.target())
                + (act.variables().isEmpty() ? "" : ", variables " + act.variables().keySet());
    }

    private static String at(CasePlace place, long incident) {
        return place.stands().stream().filter(stand -> stand.incident() != null && stand.incident() == incident).map(Stand::elementId)
                .findFirst().orElse("");
    }

    private CasePlace locked(String caseNumber, Actor actor) {
        cases.find(String.valueOf(caseNumber)).ifPresent(file -> cases.lock(file.number()));
        return places.of(String.valueOf(caseNumber)).filter(place -> owns(place.processId(), actor))
                .orElseThrow(() -> new ActRefused(Reason.UNSEEN));
    }

    private void owned(String work, Actor actor) {
        if (!owns(work, actor)) {
            throw new ActRefused(Reason.UNSEEN);
        }
    }

    private boolean owns(String work, Actor actor) {
        return actor.roles().contains(Actor.Role.PROCESS_OWNER) && library.work(work, actor).isPresent();
    }

    private Act seen(Optional<Act> act, Actor actor) {
        return act.filter(found -> owns(found.work(), actor)).orElseThrow(() -> new ActRefused(Reason.UNSEEN));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ActRefused(faults.stream().distinct().toList());
        }
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }
}
