package org.openpass.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** Names and values side by side; what has no value is left out. */
public class Facts extends DescriptionList {

    /** None yet. */
    public Facts() {
        addClassName("facts");
    }

    /** Adds a fact, unless its value is empty. */
    public Facts fact(String name, String value) {
        return value == null || value.isBlank() ? this : fact(name, new com.vaadin.flow.component.html.Span(value));
    }

    /** Adds a fact whose value is a component. */
    public Facts fact(String name, Component value) {
        Div pair = new Div(new Term(name), new Description(value));
        getElement().appendChild(pair.getElement());
        return this;
    }
}
