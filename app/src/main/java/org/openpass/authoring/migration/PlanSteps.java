package org.openpass.authoring.migration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.engine.ElementFigures;
import org.openpass.engine.ElementFigures.Figure;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.MappedElement;
import org.openpass.engine.reading.ProcessModel;
import org.openpass.engine.reading.ProposedMapping;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;

/** The steps of the version on which cases run, each with what it may become. */
@Service
public class PlanSteps {

    /**
     * A step as it stands in its model.
     *
     * @param scope whether others lie in it
     */
    public record Step(String id, String name, boolean scope) {
    }

    /**
     * A step of a plan.
     *
     * @param cases that stand there now
     * @param target what it is mapped to, or null
     * @param choices the steps of its type in the other version
     */
    public record Mapped(Step source, long cases, String target, List<Step> choices) {
    }

    private final PlanModels models;
    private final ElementFigures figures;
    private final Clock clock;

    PlanSteps(PlanModels models, ElementFigures figures, Clock clock) {
        this.models = models;
        this.figures = figures;
        this.clock = clock;
    }

    /** Those at which cases stand first. The plan has been read by who may see it. */
    public List<Mapped> of(MigrationPlan plan) {
        ProcessModel to = models.of(plan.toKey());
        LocalDate today = Seoul.today(clock);
        Map<String, Long> standing = figures.of(List.of(plan.fromKey()), today, today).stream()
                .collect(Collectors.toMap(Figure::elementId, Figure::standing));
        Map<String, String> targets = plan.mapping().stream().collect(Collectors.toMap(MappedElement::source,
                MappedElement::target, (first, second) -> first));
        return models.of(plan.fromKey()).elements().stream().filter(ProposedMapping::holds).map(source -> new Mapped(step(source),
                standing.getOrDefault(source.id(), 0L), targets.get(source.id()), to.elements().stream()
                .filter(target -> target.type() == source.type()).map(PlanSteps::step).toList()))
                .sorted((a, b) -> Long.compare(b.cases(), a.cases())).toList();
    }

    private static Step step(Element element) {
        return new Step(element.id(), element.name() == null || element.name().isBlank() ? element.id() : element.name(),
                element.type().isScope());
    }
}
