package org.openpass.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.Map;

/**
 * A decision that is changed as a table, in which the first rule that applies decides. A new rule gets the next number,
 * as its id ({@code Rule_R040}) and in the column {@code rule}.
 */
@Tag("openpass-dmn-editor")
@JsModule("context://openpass-ui/dmn-editor.js")
@StyleSheet("context://openpass-ui/dmn-editor.css")
public class DmnEditor extends FileEditor {

    /** @param table what the table is, for those who hear it */
    public DmnEditor(String table) {
        words(Map.of("canvas", table));
        setReadonly(false);
    }

    /** Goes to a rule, a column or a cell. */
    public void focusElement(String id) {
        call("focusElement($0)", id);
    }
}
