package org.openpass.workbench.bulk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** Selects a row: the browser's own box, light enough for each row, which a key of the list presses, too. */
@Tag("input")
final class RowBox extends Component {

    RowBox(long key, String label, boolean selected, Consumer<Boolean> told) {
        getElement().setAttribute("type", "checkbox").setAttribute("data-select", String.valueOf(key))
                .setAttribute("aria-label", label);
        select(selected);
        getElement().addPropertyChangeListener("checked", "change", change -> {
            if (change.isUserOriginated()) {
                told.accept(getElement().getProperty("checked", false));
            }
        });
    }

    void select(boolean selected) {
        getElement().setProperty("checked", selected);
    }
}
