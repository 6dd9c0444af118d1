package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.openpass.tasks.InboxQuery;
import org.openpass.ui.EmptyState;

/** What stands in place of rows, and what to do about it. */
final class InboxEmpty {

    private InboxEmpty() {
    }

    static EmptyState of(InboxQuery query) {
        if (query.after() != null) {
            // The page may be past the last task, since others work on them, too.
            return new EmptyState(VaadinIcon.INBOX, text("inbox.empty.AFTER"), text("inbox.empty.text.AFTER"));
        }
        if (!query.filters().isEmpty()) {
            InboxQuery all = new InboxQuery(query.view(), List.of(), query.sort(), null);
            return new EmptyState(VaadinIcon.SEARCH, text("inbox.empty.FILTERED"), text("inbox.empty.text.FILTERED"),
                    new Anchor(InboxAddress.of(all), text("inbox.filter.none")));
        }
        return new EmptyState(VaadinIcon.INBOX, text("inbox.empty." + query.view()),
                text("inbox.empty.text." + query.view()));
    }

    static EmptyState tooWide(ComponentEventListener<ClickEvent<Button>> again) {
        return new EmptyState(VaadinIcon.HOURGLASS, text("inbox.tooWide"), text("inbox.tooWide.text"),
                new Button(text("inbox.again"), again));
    }
}
