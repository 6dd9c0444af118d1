package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxColumn;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxSort;
import org.openpass.ui.DataTable;
import org.openpass.workbench.bulk.BulkBar;

/** The rows of the inbox. They stay in their places whatever happens to their tasks; what happened stands in the row. */
final class InboxTable extends DataTable {

    private static final List<InboxColumn> COLUMNS = List.of(InboxColumn.NUMBER, InboxColumn.TRADER, InboxColumn.LANE,
            InboxColumn.VALUE, InboxColumn.ORIGIN, InboxColumn.OFFICE, InboxColumn.SINCE, InboxColumn.DUE,
            InboxColumn.PRIORITY, InboxColumn.ASSIGNEE);

    private final transient InboxCells cells;
    private final BulkBar bulk;
    private final transient List<Entry> shown = new ArrayList<>();
    private final transient Map<Long, String> news = new HashMap<>();
    private final Long marked;
    private Anchor sorted;

    /**
     * An empty table.
     *
     * @param bulk selects rows
     * @param marked the task that was opened last, or null
     */
    InboxTable(InboxQuery query, InboxCells cells, BulkBar bulk, Long marked) {
        super(text("inbox.view." + query.view()), headers(query.view()));
        this.cells = cells;
        this.bulk = bulk;
        this.marked = marked;
        for (int i = 0; i < COLUMNS.size(); i++) {
            InboxColumn column = column(i, query.view());
            if (column.sortable()) {
                boolean now = query.sort().column() == column;
                Anchor way = way(query, column, now);
                sort(i, way, !now ? null : query.sort().descending() ? "descending" : "ascending");
                sorted = now ? way : sorted;
            }
        }
    }

    private static String[] headers(View view) {
        return Stream.concat(Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1).map(i -> column(i, view))
                .map(column -> InboxWords.column(column) + (column == InboxColumn.VALUE ? "#" : "")),
                Stream.of(text("inbox.act"))).toArray(String[]::new);
    }

    /** What is done waits for nobody here: its moment of decision stands there, and of what waits for others, for what. */
    private static InboxColumn column(int place, View view) {
        InboxColumn column = COLUMNS.get(place);
        return column == InboxColumn.SINCE && InboxWords.past(view) ? InboxColumn.DECIDED
                : column == InboxColumn.ASSIGNEE && view == View.WAITING ? InboxColumn.STATUS : column;
    }

    /** A second click turns the order round; priority begins with the highest. */
    private static Anchor way(InboxQuery query, InboxColumn column, boolean sorted) {
        boolean descending = sorted ? !query.sort().descending() : column == InboxColumn.PRIORITY;
        Anchor way = new Anchor(InboxAddress.of(query.sortedBy(new InboxSort(column, descending))),
                InboxWords.column(column));
        if (sorted) {
            Span arrow = new Span(query.sort().descending() ? " ▼" : " ▲");
            arrow.getElement().setAttribute("aria-hidden", "true");
            way.add(arrow);
        }
        return way;
    }

    void show(List<Entry> entries) {
        entries.forEach(entry -> {
            shown.add(entry);
            put(shown.size() - 1);
        });
    }

    /** The same row as its task stands now. */
    void renew(Entry now, String happened) {
        for (int i = 0; i < shown.size(); i++) {
            // A row that did not change stays, and with it the cursor.
            if (shown.get(i).task().key() == now.task().key()
                    && !(shown.get(i).equals(now) && happened.equals(news.getOrDefault(now.task().key(), "")))) {
                shown.set(i, now);
                news.put(now.task().key(), happened);
                remove(i);
                put(i);
            }
        }
    }

    private void put(int place) {
        Entry entry = shown.get(place);
        String happened = news.getOrDefault(entry.task().key(), "");
        String look = Long.valueOf(entry.task().key()).equals(marked) ? "opened-last" : happened.isEmpty() ? "" : "changed";
        insertStyled(place, look, bulk.beside(entry, cells.of(entry, happened)));
    }

    /** The tasks that are shown. */
    Set<Long> keys() {
        return shown.stream().map(entry -> entry.task().key())
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    /** The header by which the table is sorted, where somebody goes on who has just sorted it; null for none. */
    Anchor sorted() {
        return sorted;
    }
}
