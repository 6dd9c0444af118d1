package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A model drawn as it was drawn by its author, to look at: where a case is, what it has passed and the way it took.
 * What it says to the eye stands beside it in words; the words are its user's. Knows no kind of case.
 */
@Tag("openpass-process-diagram")
@JsModule("context://openpass-ui/process-diagram.js")
@StyleSheet("context://openpass-ui/process-diagram.css")
public class ProcessDiagram extends Component {

    /**
     * Where a case is, by ids of the model.
     *
     * @param current elements where it is now
     * @param done elements it has passed, the newest last
     * @param failed elements at which it is held up by a technical failure
     * @param taken flows it took
     */
    public record Position(List<String> current, List<String> done, List<String> failed, List<String> taken) {

        /** At one element; null: nowhere. */
        public static Position at(String element) {
            return new Position(element == null ? List.of() : List.of(element), List.of(), List.of(), List.of());
        }
    }

    /** An empty frame. */
    public ProcessDiagram() {
        addClassName("process-diagram");
    }

    /**
     * Draws; the same model with another position keeps what the reader has chosen to look at.
     *
     * @param model BPMN XML
     * @param names element id to name, in place of the model's own; may be empty
     * @param name what the diagram is, for those who hear it
     */
    public void show(String model, Map<String, String> names, Position position, String name) {
        show(model, names, position, name, Texts.text("process.here"));
    }

    /** The same with another word at the {@link Position#current} elements. */
    public void show(String model, Map<String, String> names, Position position, String name, String current) {
        getElement().setProperty("model", model);
        getElement().setPropertyMap("names", names);
        getElement().setPropertyMap("words", Map.of("diagram", name, "current", current,
                "failed", Texts.text("process.failed")));
        getElement().setPropertyBean("position", position);
    }

    /**
     * How much of something there is at an element.
     *
     * @param step from 1 to 5, its colour
     * @param words the number, as it is read
     */
    public record Heat(int step, String words) {
    }

    /** Colours elements, by their ids, with a number at each. */
    public void heat(Map<String, Heat> elements) {
        getElement().setPropertyJson("heat", JacksonUtils.beanToJson(elements));
    }

    /** What was taken and what was not, as the browser reads it. */
    private record Covered(Map<String, String> taken, Collection<String> missed) {
    }

    /**
     * Paints what was taken and breaks the lines of what nobody took.
     *
     * @param taken ids of elements and flows, each with the number that stands at it; empty: none does
     * @param missed ids of elements and flows
     */
    public void coverage(Map<String, String> taken, Collection<String> missed) {
        getElement().setPropertyBean("coverage", new Covered(taken, missed));
    }

    /** Tells which element the reader clicked. */
    public void onElement(Consumer<String> chosen) {
        getElement().addEventListener("element-chosen", event -> chosen.accept(
                event.getEventData().get("event.detail.id").asString())).addEventData("event.detail.id");
    }

    /** Closer for a positive direction, farther for a negative one, all of the model for 0. */
    public void zoom(int direction) {
        getElement().callJsFunction("zoom", direction);
    }

    /** What stands above it: something beside the buttons that bring it closer, farther, and all of it into view. */
    public Div tools(Component beside) {
        Div zoom = new Div(button("zoomOut", VaadinIcon.MINUS, -1), button("zoomIn", VaadinIcon.PLUS, 1),
                button("fit", VaadinIcon.EXPAND_SQUARE, 0));
        zoom.addClassName("process-zoom");
        Div tools = new Div(beside, zoom);
        tools.addClassName("process-tools");
        return tools;
    }

    private Button button(String act, VaadinIcon icon, int direction) {
        Button button = new Button(icon.create(), click -> zoom(direction));
        button.setAriaLabel(Texts.text("process." + act));
        button.setTooltipText(Texts.text("process." + act));
        return button;
    }
}
