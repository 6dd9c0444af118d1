package org.openpass.workbench.inbox;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.tasks.Inbox;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxQuery;
import org.openpass.terms.Labels;
import org.openpass.ui.Texts;
import org.openpass.workbench.export.ExportDialog;
import org.openpass.workbench.export.ListExports;
import org.openpass.workbench.export.ListTable;
import org.springframework.stereotype.Component;

/** The inbox as a table: the same query, through the same reach, from its first page on. */
@Component
class InboxExport {

    private static final int PAGE = 500;
    private static final List<InboxColumn> COLUMNS = List.of(InboxColumn.NUMBER, InboxColumn.TASK, InboxColumn.TRADER,
            InboxColumn.AEO, InboxColumn.GOODS, InboxColumn.LANE, InboxColumn.VALUE, InboxColumn.ORIGIN, InboxColumn.OFFICE,
            InboxColumn.SINCE, InboxColumn.DECIDED, InboxColumn.DUE, InboxColumn.PRIORITY, InboxColumn.ASSIGNEE);

    private final Inbox inbox;
    private final ListExports exports;

    InboxExport(Inbox inbox, ListExports exports) {
        this.inbox = inbox;
        this.exports = exports;
    }

    /** What takes the list as it is shown when it is pressed. */
    Button button(Actor actor, Supplier<InboxQuery> shown) {
        return ExportDialog.button(exports, () -> of(actor, shown.get(), Texts.locale()), actor);
    }

    ListTable of(Actor actor, InboxQuery query, Locale reader) {
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
