package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** The way of a case from left to right: what is done, where it is now, what comes next; in words beside the shapes. */
public class Way extends OrderedList {

    /** No step yet; the name is for people who hear the list. */
    public Way(String name) {
        addClassName("way");
        getElement().setAttribute("aria-label", name);
    }

    /** A step that was taken. */
    public Way done(String what, Instant at) {
        add(item("done", text("way.done"), what, Formats.briefMoment(at)));
        return this;
    }

    /** Where the case is now; {@code more} may be null. */
    public Way now(String what, String more) {
        ListItem item = item("now", text("way.now"), what, more);
        item.getElement().setAttribute("aria-current", "step");
        add(item);
        return this;
    }

    /** What comes next. */
    public Way next(String what) {
        // Its words begin with "next".
        add(item("next", null, what, null));
        return this;
    }

    private static ListItem item(String look, String state, String what, String more) {
        ListItem item = new ListItem();
        item.addClassName("way-" + look);
        if (state != null) {
            Span place = new Span(state);
            place.addClassName("way-state");
            item.add(place);
        }
        Span title = new Span(what);
        title.addClassName("way-title");
        item.add(title);
        if (more != null && !more.isBlank()) {
            Span small = new Span(more);
            small.addClassName("secondary");
            item.add(small);
        }
        return item;
    }
}
