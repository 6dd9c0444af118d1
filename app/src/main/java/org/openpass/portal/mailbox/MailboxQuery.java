package org.openpass.portal.mailbox;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openpass.mailbox.Message;
import org.openpass.mailbox.MessageQuery;
import org.openpass.mailbox.MessageQuery.Key;

/**
 * What the list shows, as its URL says it.
 *
 * @param unread only what the reader has not opened
 * @param number of the case, or of the document that it is about; empty for any
 * @param kind of message, empty for any
 * @param q words to search for, empty for none
 * @param after where the page begins, empty for the first
 */
record MailboxQuery(boolean unread, String number, String kind, String q, String after) {

    private static final int LONGEST = 200;

    static MailboxQuery of(QueryParameters query) {
        return new MailboxQuery(value(query, "state").equals("unread"), value(query, "number"), value(query, "kind"),
                value(query, "q"), value(query, "after"));
    }

    private static String value(QueryParameters query, String name) {
        String value = query.getSingleParameter(name).map(String::strip).orElse("");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    MailboxQuery withUnread(boolean other) {
        return new MailboxQuery(other, number, kind, q, "");
    }

    MailboxQuery withNumber(String other) {
        return new MailboxQuery(unread, other, kind, q, "");
    }

    MailboxQuery withKind(String other) {
        return new MailboxQuery(unread, number, other, q, "");
    }

    MailboxQuery withQ(String other) {
        return new MailboxQuery(unread, number, kind, other.strip(), "");
    }

    MailboxQuery withAfter(Message last) {
        return new MailboxQuery(unread, number, kind, q, Key.of(last).toString());
    }

    /** More than the choice of read or unread. */
    boolean narrows() {
        return !(number + kind + q).isEmpty();
    }

    MessageQuery query() {
        return new MessageQuery(unread, orNull(number), orNull(kind), orNull(q), Key.parse(after));
    }

    private static String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    QueryParameters parameters() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("state", unread ? "unread" : "");
        query.put("number", number);
        query.put("kind", kind);
        query.put("q", q);
        query.put("after", after);
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    String href() {
        String query = parameters().getQueryString();
        return query.isEmpty() ? "mailbox" : "mailbox?" + query;
    }
}
