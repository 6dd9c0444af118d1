package org.openpass.ui;

import com.vaadin.flow.component.Component;

/** Leads keyboard and screen reader to where the work goes on, when the page changes under them. */
public final class Focus {

    private Focus() {
    }

    /** Moves to a component that is not reached by the tabulator, such as a heading. */
    public static void on(Component place) {
        place.getElement().setAttribute("tabindex", "-1");
        in(place);
    }

    /** Moves into a component that takes the cursor by itself. */
    public static void in(Component field) {
        field.getElement().executeJs("this.focus()");
    }
}
