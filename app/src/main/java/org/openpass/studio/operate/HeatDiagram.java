package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
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
        Div zoom = new Div(button("zoomOut", VaadinIcon.MINUS, -1), button("zoomIn", VaadinIcon.PLUS, 1),
                button("fit", VaadinIcon.EXPAND_SQUARE, 0));
        zoom.addClassName("process-zoom");
        Div tools = new Div(legend, zoom);
        tools.addClassName("process-tools");
        add(tools, diagram);
    }

    private Button button(String act, VaadinIcon icon, int direction) {
        Button button = new Button(icon.create(), click -> diagram.zoom(direction));
        button.setAriaLabel(text("process." + act));
        button.setTooltipText(text("process." + act));
        return button;
    }

    void show(String model, Map<String, String> names, List<Step> steps, Measure by) {
        diagram.show(model, names, new ProcessDiagram.Position(List.of(), List.of(), List.of(), List.of()), text("heat.diagram"));
        long most = steps.stream().mapToLong(step -> step.value(by)).max().orElse(0);
        Map<String, Heat> heat = new LinkedHashMap<>();
        steps.stream().filter(step -> step.value(by) > 0).forEach(step ->
                heat.put(step.figure().elementId(), new Heat(step.heat(by, most), step.words(by))));
        diagram.heat(heat);
    }
}
