package org.openpass.studio.operate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.authoring.Library;
import org.openpass.authoring.Version;
import org.openpass.authoring.Whereabouts.Answer;
import org.openpass.engine.ElementFigures.Release;
import org.openpass.engine.ModelNames;
import org.openpass.engine.Models;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** Names and models for the figures: those of the version that is asked for, else of the newest that knows the element. */
@Component
class HeatSteps {

    private final Models models;
    private final ModelNames names;
    private final Library library;

    HeatSteps(Models models, ModelNames names, Library library) {
        this.models = models;
        this.names = names;
        this.library = library;
    }

    String process(Answer answer, Actor actor) {
        Version newest = library.versions(answer.process(), actor).getFirst();
        return Texts.locale().getLanguage().equals("ko") && newest.nameKo() != null ? newest.nameKo() : newest.nameEn();
    }

    String model(Answer answer, HeatQuery query) {
        return models.bpmn(drawn(answer, query).definitionKey()).orElseThrow();
    }

    Map<String, String> names(Answer answer, HeatQuery query) {
        return names.of(drawn(answer, query).definitionKey(), Texts.locale());
    }

    private static Release drawn(Answer answer, HeatQuery query) {
        return answer.releases().stream().filter(r -> query.version() == null || r.version() == query.version()).findFirst()
                .orElseThrow();
    }

    /** What takes time or holds somebody; gateways say only what their flows say, and what holds others is the sum of these. */
    List<Step> steps(Answer answer, HeatQuery query) {
        return answer.figures().stream().filter(figure -> element(answer, query, figure.elementId()).filter(HeatSteps::holds)
                        .isPresent()).map(figure -> new Step(name(answer, query, figure.elementId()), figure))
                .sorted(Comparator.comparingLong((Step step) -> step.value(query.by())).reversed()
                        .thenComparing(Step::name)).toList();
    }

    private static boolean holds(Models.Element element) {
        return !element.type().equals("subProcess") && !element.type().equals("startEvent")
                && (!element.type().endsWith("Gateway") || element.type().equals("eventBasedGateway"));
    }

    String name(Answer answer, HeatQuery query, String elementId) {
        String written = names(answer, query).get(elementId);
        return written != null ? written : element(answer, query, elementId).map(Models.Element::name)
                .filter(name -> !name.isBlank()).orElse(elementId);
    }

    private Optional<Models.Element> element(Answer answer, HeatQuery query, String id) {
        return answer.releases().stream().filter(r -> query.version() == null || r.version() == query.version())
                .flatMap(r -> models.element(r.definitionKey(), id).stream()).findFirst();
    }
}
