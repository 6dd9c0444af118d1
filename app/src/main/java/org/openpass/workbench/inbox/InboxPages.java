package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.openpass.tasks.InboxQuery;
import org.openpass.ui.Formats;

/** Where the page stands in the list, and the way to others. It stays, so that the cursor does not fall off it. */
final class InboxPages extends Nav {

    private final Span position = new Span();
    private final Anchor first = new Anchor("", text("pages.first"));
    private final Anchor next = new Anchor("", text("pages.next"));
    private int shown;

    InboxPages() {
        addClassName("pages");
        getElement().setAttribute("aria-label", text("pages"));
        position.addClassName("secondary");
        add(position, first, next);
    }

    /** @param following the next page, or null */
    void show(InboxQuery query, int rows, InboxQuery following) {
        shown = rows;
        position.setText("");
        setVisible(query.after() != null || following != null);
        first.setHref(InboxAddress.of(query.first()));
        first.setVisible(query.after() != null);
        next.setHref(following == null ? "" : InboxAddress.of(following));
        next.setVisible(following != null);
    }

    /** The whole list has so many. */
    void count(String all) {
        position.setText(all.isEmpty() ? "" : text("inbox.shown", Formats.number(shown), all));
    }
}
