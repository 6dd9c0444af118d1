package org.openpass.studio.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openpass.ui.ProcessDiagram;
import org.openpass.ui.ProcessDiagram.Heat;

/** The process with where a case stands and where it is to go on, each with its words beside the colour. */
final class PlaceDiagram extends Div {

    /** Without a colour of its own: what can be chosen. */
    private static final int CHOICE = 0;
    private static final int GOES = 5;

    private final ProcessDiagram diagram = new ProcessDiagram();
    private final String model;
    private final transient Map<String, String> names;
    private final transient Collection<String> choices;

    PlaceDiagram(String model, Map<String, String> names, Collection<String> choices, Consumer<String> chosen) {
        this.model = model;
        this.names = names;
        this.choices = List.copyOf(choices);
        addClassName("place-diagram");
        diagram.onElement(chosen);
        Div legend = new Div(key("process-key-here"), new Span(text("position.here")), key("heat-key-" + GOES),
                new Span(text("position.there")));
        legend.addClassName("process-legend");
        add(diagram.tools(legend), diagram);
    }

    private static Span key(String colour) {
        Span sample = new Span();
        sample.addClassNames("process-key", colour);
        return sample;
    }

    /** @param from where it stands, or null @param to where it goes on, or null */
    void mark(String from, String to) {
        diagram.show(model, names, ProcessDiagram.Position.at(from),
                text("position.diagram"), text("position.here"));
        Map<String, Heat> marks = new LinkedHashMap<>();
        choices.forEach(id -> marks.put(id, new Heat(CHOICE, "")));
        if (to != null) {
            marks.put(to, new Heat(GOES, text(to.equals(from) ? "position.hereAndThere" : "position.there")));
        }
        diagram.heat(marks);
    }
}
