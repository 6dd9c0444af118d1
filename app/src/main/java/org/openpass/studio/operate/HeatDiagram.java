package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.studio.operate.HeatQuery.Measure;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.ProcessDiagram.Heat;

/** The diagram with its steps coloured by what is compared, and the number at each. */
final class HeatDiagram extends Div {

    private static final int COLOURS = 5;

    private final ProcessDiagram diagram = new ProcessDiagram();

    HeatDiagram(Consumer<String> chosen) {
        diagram.onElement(chosen);
        Div legend = new Div(new Span(text("heat.least")));
        for (int colour = 1; colour <= COLOURS; colour++) {
            Span sample = new Span();
            sample.addClassNames("process-key", "heat-key-" + colour);
            legend.add(sample);
        }
        legend.add(new Span(text("heat.most")));
        legend.addClassName("process-legend");
        add(diagram.tools(legend), diagram);
    }

    void show(String model, Map<String, String> names, List<Step> steps, Measure by) {
        diagram.show(model, names, ProcessDiagram.Position.at(null), text("heat.diagram"));
        long most = steps.stream().mapToLong(step -> step.value(by)).max().orElse(0);
        Map<String, Heat> heat = new LinkedHashMap<>();
        steps.stream().filter(step -> step.value(by) > 0).forEach(step ->
                heat.put(step.figure().elementId(), new Heat(step.heat(by, most), step.words(by))));
        diagram.heat(heat);
    }
}
