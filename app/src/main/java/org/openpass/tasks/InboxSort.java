package org.openpass.tasks;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.InboxColumn.Type;

/**
 * The order of the inbox. Descending priority is the order of urgency, which the indexes are made for: of two that are
 * equally urgent the one that is due first.
 */
public record InboxSort(InboxColumn column, boolean descending) {

    /** The most urgent first, then what is due first. */
    public static final InboxSort URGENCY = new InboxSort(InboxColumn.PRIORITY, true);
    private static final InboxSort LATEST_DECISION = new InboxSort(InboxColumn.DECIDED, true);
    private static final String DESCENDING = ".desc";

    /** What a view is sorted by when nobody says otherwise. */
    public static InboxSort of(Inbox.View view) {
        return view == Inbox.View.DONE || view == Inbox.View.WAITING ? LATEST_DECISION : URGENCY;
    }

    /** Reads what {@link #text} writes. */
    static Optional<InboxSort> of(String text) {
        boolean descending = text.endsWith(DESCENDING);
        return InboxColumn.named(descending ? text.substring(0, text.length() - DESCENDING.length()) : text)
                .filter(InboxColumn::sortable).map(column -> new InboxSort(column, descending));
    }

    /** As URLs say it. */
    public String text() {
        return column.word() + (descending ? DESCENDING : "");
    }

    /** Where the page after this row begins. */
    InboxKey after(Entry last) {
        return new InboxKey(equals(URGENCY) ? List.of(100L - last.priority(), InboxKey.value(last.due(), Type.MOMENT))
                : List.of(InboxKey.value(column.of(last), column.type())), last.task().key());
    }

    /** The place that the text says, if it is one in this order. */
    Optional<InboxKey> key(String text) {
        return InboxKey.of(text, equals(URGENCY) ? List.of(Type.NUMBER, Type.MOMENT) : List.of(column.type()));
    }

    /** As SQL over {@code tasks.tasks t}. */
    String order() {
        return equals(URGENCY) ? "t.rank, t.due_rank, t.task_key"
                : descending ? column.order() + " desc, t.task_key desc" : column.order() + ", t.task_key";
    }

    /** What comes after the key. One comparison of whole rows, so that an index begins the page at its place. */
    Condition beyond(InboxKey key) {
        return equals(URGENCY)
                ? condition("(t.rank, t.due_rank, t.task_key) > ({0}, {1}, {2})", bound(key.values().getFirst()),
                        bound(key.values().getLast()), val(key.task()))
                : condition("(" + column.order() + ", t.task_key) " + (descending ? "<" : ">") + " ({0}, {1})",
                        bound(key.values().getFirst()), val(key.task()));
    }

    private static Field<?> bound(Object value) {
        return value instanceof Instant moment ? InboxFilter.moment(moment.equals(InboxKey.NEVER) ? "infinity" : moment)
                : val(value);
    }
}
