package org.openpass.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.export.ListTable;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.terms.Labels;
import org.springframework.stereotype.Component;

/** The inbox as a table: the same query, through the same reach, from its first page on. */
@Component
public class InboxExport {

    private static final int PAGE = 500;
    private static final List<InboxColumn> COLUMNS = List.of(InboxColumn.NUMBER, InboxColumn.TASK, InboxColumn.TRADER,
            InboxColumn.AEO, InboxColumn.GOODS, InboxColumn.LANE, InboxColumn.VALUE, InboxColumn.ORIGIN, InboxColumn.OFFICE,
            InboxColumn.SINCE, InboxColumn.DECIDED, InboxColumn.DUE, InboxColumn.PRIORITY, InboxColumn.ASSIGNEE);

    private final Inbox inbox;

    InboxExport(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * The whole list.
     *
     * @param query its first page is where the list begins, whatever page was shown
     */
    public ListTable of(Actor actor, InboxQuery query, Locale reader) {
        return new ListTable("inbox", query.first().parameters().entrySet().stream().map(each -> each.getKey() + "="
                + String.join(",", each.getValue())).collect(Collectors.joining("&")),
                COLUMNS.stream().map(column -> Labels.text("inbox.column." + column, reader)).toList(),
                new Reading(actor, query.first(), reader));
    }

    /** Each page begins after the last row of the one before, so that none is skipped or comes twice. */
    private final class Reading implements IntFunction<List<List<Object>>> {

        private final Actor actor;
        private final Locale reader;
        private InboxQuery next;

        private Reading(Actor actor, InboxQuery first, Locale reader) {
            this.actor = actor;
            this.next = first;
            this.reader = reader;
        }

        @Override
        public List<List<Object>> apply(int page) {
            List<Entry> found = inbox.page(actor, next, PAGE);
            if (!found.isEmpty()) {
                next = next.after(found.getLast());
            }
            return found.stream().map(this::row).toList();
        }

        private List<Object> row(Entry entry) {
            List<Object> row = new ArrayList<>();
            COLUMNS.forEach(column -> row.add(cell(column, column.of(entry))));
            return row;
        }

        private Object cell(InboxColumn column, Object value) {
            return switch (column) {
                case LANE, TASK -> value == null ? null : word(column.word() + "." + value, value.toString());
                case AEO -> Labels.text("inbox.aeo." + value, reader);
                case ORIGIN -> String.join(", ", ((List<?>) value).stream().map(String::valueOf).toList());
                default -> value;
            };
        }

        private String word(String key, String otherwise) {
            String word = Labels.text(key, reader);
            return word.equals(key) ? otherwise : word;
        }
    }
}
