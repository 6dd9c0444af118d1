package org.openpass.authoring.acts;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.casework.CaseEnd;
import org.openpass.casework.Cases;
import org.openpass.engine.CasePlaces;
import org.openpass.engine.CasePlaces.CasePlace;
import org.openpass.engine.CasePlaces.Stand;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.PlacementRules;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a case stands and what its owners may choose from, before one of them proposes anything. */
@Service
@Transactional(readOnly = true)
public class ActChoices {

    /** A step at which the case may be placed, if what it needs is there. @param repeats steps that would come again in vain */
    public record Target(String id, String type, String name, List<String> repeats) {
    }

    /**
     * Of one case.
     *
     * @param step where it stands, or null
     * @param end as what it would be ended, or null: its kind has no way to be ended
     */
    public record Choices(String caseNumber, String work, int version, long release, Stand step, List<Target> targets, Label end) {
    }

    private final CasePlaces places;
    private final ActModels models;
    private final ActRules rules;
    private final Cases cases;
    private final Library library;

    ActChoices(CasePlaces places, ActModels models, ActRules rules, Cases cases, Library library) {
        this.places = places;
        this.models = models;
        this.rules = rules;
        this.cases = cases;
        this.library = library;
    }

    public Choices of(String caseNumber, Actor actor) {
        CasePlace place = places.of(caseNumber).filter(found -> actor.roles().contains(Actor.Role.PROCESS_OWNER)
                && library.work(found.processId(), actor).isPresent()).orElseThrow(() -> new ActRefused(ActRefused.Reason.UNSEEN));
        ProcessModel model = models.of(place.definitionKey());
        Optional<Stand> step = rules.step(place);
        return new Choices(caseNumber, place.processId(), place.version(), place.definitionKey(), step.orElse(null),
                new PlacementRules(model).targets().stream().map(each -> target(place, each)).toList(),
                cases.find(caseNumber).flatMap(file -> rules.endOf(file.kind())).map(CaseEnd::means).orElse(null));
    }

    /** As what the case of an act is ended. */
    public Optional<Label> endOf(Act act) {
        return cases.find(act.cases().getFirst().caseNumber()).flatMap(file -> rules.endOf(file.kind())).map(CaseEnd::means);
    }

    private Target target(CasePlace place, Element element) {
        return new Target(element.id(), element.type().bpmn(), element.name(), rules.repeats(place, element.id()));
    }
}
