package org.openpass.workbench;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.openpass.tasks.Inbox;

/**
 * What the inbox shows, as its URL says it.
 *
 * @param view mine or my group's
 * @param after where the page begins, as the page before said; empty for the first
 */
record InboxQuery(Inbox.View view, String after) {

    static InboxQuery of(QueryParameters query) {
        boolean group = query.getSingleParameter("view").orElse("").equals("group");
        return new InboxQuery(group ? Inbox.View.GROUP : Inbox.View.MINE,
                query.getSingleParameter("after").orElse(""));
    }

    InboxQuery first() {
        return new InboxQuery(view, "");
    }

    InboxQuery withView(Inbox.View other) {
        return new InboxQuery(other, "");
    }

    InboxQuery withAfter(Inbox.Entry last) {
        return new InboxQuery(view, last.task().createdAt() + "~" + last.task().key());
    }

    /** Null for the first page; what is no place in the list is the first page, too. */
    Inbox.Key key() {
        String[] parts = after.split("~", 2);
        try {
            return parts.length < 2 ? null : new Inbox.Key(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    String href() {
        return "inbox?view=" + view.name().toLowerCase(Locale.ROOT) + (after.isEmpty() ? "" : "&after=" + after);
    }
}
