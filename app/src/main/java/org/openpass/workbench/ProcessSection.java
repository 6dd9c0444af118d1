package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.openpass.engine.Holdups;
import org.openpass.engine.Holdups.Holdup;
import org.openpass.engine.Journeys.Journey;
import org.openpass.engine.Journeys.Visit;
import org.openpass.ui.EmptyState;
import org.openpass.ui.Formats;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.Steps;

/** Where a case is in its process: the diagram, and the same in words for those who do not see it. */
class ProcessSection extends Div {

    private final ProcessDiagram diagram = new ProcessDiagram();
    private final UnorderedList troubles = new UnorderedList();

    ProcessSection() {
        addClassName("process");
        troubles.addClassName("process-troubles");
        troubles.getElement().setAttribute("aria-label", text("process.failed"));
    }

    /**
     * Shows the way of the case.
     *
     * @param heldUp what holds it up now
     * @param name of a release and an element: its name in the reader's language, null where it has none
     */
    void show(String bpmn, Map<String, String> names, Journey journey, List<Holdup> heldUp,
            BiFunction<Long, String, String> name) {
        List<Visit> visits = journey.visits().stream().filter(v -> !v.holder()).toList();
        // of a called process the diagram has the call alone
        List<Visit> drawn = journey.visits().stream().filter(v -> !v.called() && (v.call() || !v.holder())).toList();
        diagram.show(bpmn, names, new ProcessDiagram.Position(
                ids(drawn.stream().filter(v -> v.leftAt() == null).toList()),
                ids(drawn.stream().filter(v -> v.leftAt() != null && !v.interrupted()).toList()),
                heldUp.stream().filter(trouble -> trouble.definitionKey() == journey.definitionKey()).map(Holdup::where).distinct().toList(),
                journey.flows()), text("process.diagram", names.getOrDefault(journey.processId(), journey.processId())));
        if (diagram.getParent().isEmpty()) {
            removeAll();
            add(head(), diagram, troubles, new H2(text("process.way")), new Div());
        }
        troubles.removeAll();
        troubles.setVisible(!heldUp.isEmpty());
        heldUp.forEach(trouble -> troubles.add(new ListItem(text("process.heldUp", Formats.moment(trouble.since()),
                where(trouble, name), trouble.problem()))));
        replace(getComponentAt(getComponentCount() - 1), steps(visits, name));
    }

    private static String where(Holdup trouble, BiFunction<Long, String, String> name) {
        String named = trouble.kind() == Holdups.Kind.STEP ? name.apply(trouble.definitionKey(), trouble.where()) : null;
        return named == null ? text("process.heldUp." + trouble.kind(), trouble.where()) : named;
    }

    void notStarted() {
        removeAll();
        add(new EmptyState(VaadinIcon.HOURGLASS, text("process.notStarted"), text("process.notStarted.text")));
    }

    private static List<String> ids(List<Visit> visits) {
        return visits.stream().map(Visit::elementId).distinct().toList();
    }

    private Component head() {
        Div legend = new Div(key("here"), key("done"), key("failed"), key("taken"));
        legend.addClassName("process-legend");
        return new Div(new H2(text("process.title")), diagram.tools(legend));
    }

    private static Span key(String meaning) {
        Span sample = new Span();
        sample.addClassNames("process-key", "process-key-" + meaning);
        return new Span(sample, new Span(text("process." + meaning)));
    }

    /** Gateways that nobody waits at say only what the flows say. */
    private static Steps steps(List<Visit> visits, BiFunction<Long, String, String> name) {
        Steps steps = new Steps(text("process.way"));
        for (Visit visit : visits) {
            boolean wait = !visit.type().endsWith("_GATEWAY") || visit.type().equals("EVENT_BASED_GATEWAY");
            String what = name.apply(visit.definitionKey(), visit.elementId());
            if (wait && what != null && visit.leftAt() == null) {
                steps.now(what + " · " + text("process.here"), visit.enteredAt(), null);
            } else if (wait && what != null) {
                steps.step(what, visit.enteredAt(), note(visit));
            }
        }
        return steps;
    }

    private static String note(Visit visit) {
        Duration stay = Duration.between(visit.enteredAt(), visit.leftAt());
        return visit.interrupted() ? text("process.interrupted")
                : stay.toSeconds() == 0 ? null : text("process.took", Formats.duration(stay));
    }
}
