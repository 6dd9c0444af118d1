package org.openpass.studio.migration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
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
        add(diagram.tools(title), diagram);
    }

    void show(String bpmn, Map<String, String> called, String name) {
        model = bpmn;
        names = called;
        title.setText(name);
    }

    /** @param step the chosen one, or null */
    void at(String step) {
        diagram.show(model, names, ProcessDiagram.Position.at(step),
                title.getText(), text("migration.diagrams.here"));
    }

    void heat(Map<String, Heat> steps) {
        diagram.heat(steps);
    }
}
