package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Map;

/**
 * Two versions of a process side by side, moved and enlarged together, with what differs coloured and signed. For the
 * eye: which changes bind is worked out on the server.
 */
@Tag("openpass-diagram-diff")
@JsModule("context://openpass-ui/diagram-diff.js")
@StyleSheet("context://openpass-ui/diagram-diff.css")
public class DiagramDiff extends Component {

    /** @param words of the keys before, after (what the two are), added, removed, changed, moved */
    public DiagramDiff(Map<String, String> words) {
        getElement().setPropertyMap("words", words);
    }

    /** Draws both (BPMN XML). */
    public void show(String before, String after) {
        getElement().setProperty("before", before);
        getElement().setProperty("after", after);
    }

    /**
     * Marks these and no others: what the server has worked out.
     *
     * @param changes id of an element or flow to added, removed, changed or moved
     */
    public void mark(Map<String, String> changes) {
        getElement().setPropertyMap("changes", changes);
    }

    /** Goes to an element in both. */
    public void focusElement(String id) {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.focusElement($0))", id);
    }

    /** All of both. */
    public void fit() {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.fit())");
    }
}
