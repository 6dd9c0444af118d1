package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Nothing is here: says so, and what to do about it. */
public class EmptyState extends Div {

    /** With a title, one sentence, and what helps. */
    public EmptyState(VaadinIcon icon, String title, String sentence, Component... help) {
        addClassName("empty-state");
        Icon shape = icon.create();
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape, new H2(title), new Paragraph(sentence));
        add(help);
    }
}
