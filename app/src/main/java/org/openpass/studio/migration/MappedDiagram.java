package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.ProcessDiagram.Heat;
import org.openpass.ui.ProcessDiagram.Position;

/** One of the two versions, with what can be chosen in it. */
final class MappedDiagram extends Div {

    private final H3 title = new H3();
    private final ProcessDiagram diagram = new ProcessDiagram();
    private String model;
    private transient Map<String, String> names;

    MappedDiagram(Consumer<String> chosen) {
        diagram.onElement(chosen);
        Div zoom = new Div(button("zoomOut", VaadinIcon.MINUS, -1), button("zoomIn", VaadinIcon.PLUS, 1),
                button("fit", VaadinIcon.EXPAND_SQUARE, 0));
        zoom.addClassName("process-zoom");
        Div tools = new Div(title, zoom);
        tools.addClassName("process-tools");
        add(tools, diagram);
    }

    private Button button(String act, VaadinIcon icon, int direction) {
        Button button = new Button(icon.create(), click -> diagram.zoom(direction));
        button.setAriaLabel(text("process." + act));
        button.setTooltipText(text("process." + act));
        return button;
    }

    void show(String bpmn, Map<String, String> called, String name) {
        model = bpmn;
        names = called;
        title.setText(name);
    }

    /** @param step the chosen one, or null */
    void at(String step) {
        diagram.show(model, names, new Position(step == null ? List.of() : List.of(step), List.of(), List.of(), List.of()),
                title.getText(), text("migration.diagrams.here"));
    }

    void heat(Map<String, Heat> steps) {
        diagram.heat(steps);
    }
}
