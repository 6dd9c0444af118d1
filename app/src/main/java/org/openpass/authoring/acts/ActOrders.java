package org.openpass.authoring.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.authoring.acts.ActRefused.Fault;
import org.openpass.authoring.acts.ActRefused.Reason;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.engine.CasePlaces;
import org.openpass.engine.CasePlaces.CasePlace;
import org.openpass.engine.IncidentRetries;
import org.openpass.engine.IncidentRetries.Retry;
import org.openpass.engine.Positions;
import org.springframework.stereotype.Component;

/** Judges a signed act once more and has the engine told of it, in the transaction of the signature. */
@Component
class ActOrders {

    private final ActRows rows;
    private final ActRules rules;
    private final CasePlaces places;
    private final Positions engine;
    private final IncidentRetries retries;
    private final Cases cases;
    private final Timeline timeline;

    ActOrders(ActRows rows, ActRules rules, CasePlaces places, Positions engine, IncidentRetries retries, Cases cases,
            Timeline timeline) {
        this.rows = rows;
        this.rules = rules;
        this.places = places;
        this.engine = engine;
        this.retries = retries;
        this.cases = cases;
        this.timeline = timeline;
    }

    void give(Act act, boolean repeats, Actor actor) {
        switch (act.kind()) {
            case MOVE -> move(act, repeats, actor);
            case CANCEL -> cancel(act, actor);
            case SET_VARIABLE -> set(act, actor);
        }
    }

    private void move(Act act, boolean repeats, Actor actor) {
        ActCase one = act.cases().getFirst();
        CasePlace place = there(one);
        List<Fault> faults = new ArrayList<>(rules.move(place, one.elementKey(), act.target(), act.variables().keySet()));
        List<String> again = rules.repeats(place, act.target());
        if (!again.isEmpty() && !repeats) {
            faults.add(Fault.of(Reason.REPEATS, again.toArray(String[]::new)));
        }
        refuse(faults);
        engine.move(act.id(), one.caseNumber(), one.instanceKey(), one.elementKey(), act.target(), act.variables());
        rows.ordered(act.id(), one.instanceKey());
        rows.signed(act.id(), actor.name(), null);
    }

    /** The case is closed at once; that its instance has ended is told by the engine. */
    private void cancel(Act act, Actor actor) {
        ActCase one = act.cases().getFirst();
        CasePlace place = there(one);
        CaseFile file = cases.find(one.caseNumber()).orElseThrow();
        refuse(rules.end(place, file.kind()));
        rules.endOf(file.kind()).orElseThrow().end(one.caseNumber(), act.reason(), act.article(), actor.name());
        engine.cancel(one.caseNumber(), one.instanceKey());
        timeline.add(one.caseNumber(), "POSITION_CANCELLED", actor.name(), Audience.OFFICER, Map.of("act", String.valueOf(act.id())),
                "act:" + act.id());
        rows.ordered(act.id(), one.instanceKey());
        rows.signed(act.id(), actor.name(), null);
    }

    /** Those that went on meanwhile, or are tried again already, are left as they are. */
    private void set(Act act, Actor actor) {
        Map<Long, CasePlace> stopped = places.stopped(act.cases().stream().map(ActCase::incident).toList());
        List<Long> again = new ArrayList<>();
        for (ActCase one : act.cases()) {
            CasePlace place = stopped.get(one.incident());
            if (place == null || place.instanceKey() != one.instanceKey()) {
                rows.settled(act.id(), one.instanceKey(), ActCase.State.GONE_ON, null);
                continue;
            }
            engine.set(act.id(), one.caseNumber(), one.instanceKey(), act.variables());
            rows.ordered(act.id(), one.instanceKey());
            timeline.add(one.caseNumber(), "VARIABLE_MENDED", actor.name(), Audience.OFFICER, Map.of("act", String.valueOf(act.id()),
                    "variable", String.join(", ", act.variables().keySet())), "act:" + act.id());
            again.add(one.incident());
        }
        if (again.isEmpty()) {
            throw new ActRefused(Reason.NOT_STOPPED);
        }
        // behind the variables, in each case's lane
        Optional<Retry> retry = retries.order(again, actor.name());
        rows.signed(act.id(), actor.name(), retry.map(Retry::id).orElse(null));
    }

    private CasePlace there(ActCase one) {
        cases.lock(one.caseNumber());
        return places.of(one.caseNumber()).filter(place -> place.instanceKey() == one.instanceKey())
                .orElseThrow(() -> new ActRefused(Reason.GONE));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ActRefused(faults);
        }
    }
}
