package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What belongs together on a page, in a frame of its own. */
public final class Card extends Div {

    /** Around these, one below the other. */
    public Card(Component... content) {
        super(content);
        addClassName("card");
    }
}
