package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.authoring.Coverage;
import org.openpass.authoring.Coverage.Part;
import org.openpass.authoring.Coverages.Covered;
import org.openpass.ui.Formats;
import org.openpass.ui.ProcessDiagram;

/** The process as it was tried, painted with what its scenarios passed: how many each, and broken lines where none did. */
final class CoveragePart extends Div {

    private final ProcessDiagram diagram = new ProcessDiagram();

    /** @param draft in which a scenario may be recorded; null: in none */
    CoveragePart(Covered covered, Long draft) {
        addClassName("coverage");
        Div legend = new Div(key("taken"), key("missed"));
        legend.addClassName("process-legend");
        paint(covered);
        add(new H2(text("coverage.title")), diagram.tools(legend), diagram, new MissedPart(covered, draft));
    }

    private void paint(Covered covered) {
        Coverage coverage = covered.coverage();
        diagram.show(covered.bpmn(), TrialWords.korean() ? covered.korean() : Map.of(),
                ProcessDiagram.Position.at(null), text("coverage.diagram"));
        Map<String, String> taken = new TreeMap<>();
        // Of a flow the number says something only where a way is chosen.
        coverage.parts().stream().filter(part -> !part.missed()).forEach(part -> taken.put(part.id(),
                part.flow() && !part.choice() ? "" : Formats.number(part.scenarios())));
        diagram.coverage(taken, coverage.parts().stream().filter(Part::missed).map(Part::id).toList());
    }

    private static Span key(String what) {
        Span sample = new Span();
        sample.addClassNames("process-key", "coverage-key-" + what);
        return new Span(sample, new Span("taken".equals(what) ? text("coverage.key.taken") : text("coverage.key.missed")));
    }
}
