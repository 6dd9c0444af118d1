package org.openpass.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/** What happened, one under the other with dates, and what comes next. */
public class Steps extends OrderedList {

    /** No steps yet; the name is for people who hear the list. */
    public Steps(String name) {
        addClassName("steps");
        getElement().setAttribute("aria-label", name);
    }

    /** A step that was taken; {@code note} may be null. */
    public Steps step(String what, Instant at, String note) {
        Element time = new Element("time").setAttribute("datetime", at.toString()).setText(Formats.exactMoment(at));
        Div row = new Div();
        row.getElement().appendChild(time);
        ListItem item = new ListItem(title(what), row);
        if (note != null && !note.isBlank()) {
            Span text = new Span(note);
            text.addClassName("secondary");
            item.add(text);
        }
        add(item);
        return this;
    }

    /** A step that is being taken, since when; {@code note} may be null. */
    public Steps now(String what, Instant since, String note) {
        step(what, since, note);
        ListItem item = (ListItem) getComponentAt(getComponentCount() - 1);
        item.addClassName("now");
        item.getElement().setAttribute("aria-current", "step");
        return this;
    }

    /** What is awaited. */
    public Steps next(String what) {
        ListItem item = new ListItem(title(what));
        item.addClassName("next");
        add(item);
        return this;
    }

    private static Span title(String what) {
        Span title = new Span(what);
        title.addClassName("step-title");
        return title;
    }
}
