package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.ProcessDiagram.Heat;

/** The process with where a case stands and where it is to go on, each with its words beside the colour. */
final class PlaceDiagram extends Div {

    private static final int STANDS = 1;
    private static final int GOES = 5;

    private final ProcessDiagram diagram = new ProcessDiagram();

    PlaceDiagram(Consumer<String> chosen) {
        addClassName("place-diagram");
        diagram.onElement(chosen);
        Div legend = new Div(key("heat-key-" + STANDS), new Span(text("position.here")), key("heat-key-" + GOES),
                new Span(text("position.there")));
        legend.addClassName("process-legend");
        Div zoom = new Div(button("zoomOut", VaadinIcon.MINUS, -1), button("zoomIn", VaadinIcon.PLUS, 1),
                button("fit", VaadinIcon.EXPAND_SQUARE, 0));
        zoom.addClassName("process-zoom");
        Div tools = new Div(legend, zoom);
        tools.addClassName("process-tools");
        add(tools, diagram);
    }

    private static Span key(String colour) {
        Span sample = new Span();
        sample.addClassNames("process-key", colour);
        return sample;
    }

    private Button button(String act, VaadinIcon icon, int direction) {
        Button button = new Button(icon.create(), click -> diagram.zoom(direction));
        button.setAriaLabel(text("process." + act));
        button.setTooltipText(text("process." + act));
        return button;
    }

    void show(String model, Map<String, String> names) {
        diagram.show(model, names, new ProcessDiagram.Position(List.of(), List.of(), List.of(), List.of()), text("position.diagram"));
    }

    /** @param from where it stands, or null @param to where it goes on, or null */
    void mark(String from, String to) {
        Map<String, Heat> marks = new LinkedHashMap<>();
        if (from != null) {
            marks.put(from, new Heat(STANDS, text("position.here")));
        }
        if (to != null) {
            marks.put(to, new Heat(GOES, text(to.equals(from) ? "position.hereAndThere" : "position.there")));
        }
        diagram.heat(marks);
    }
}
