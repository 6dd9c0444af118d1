package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
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
import org.openpass.workbench.inbox.InboxColumns.Chosen;

/** The rows of the inbox. They stay in their places whatever happens to their tasks; what happened stands in the row. */
final class InboxTable extends DataTable {

    private final View view;
    private final transient List<InboxColumn> columns;
    private final transient InboxCells cells;
    private final BulkBar bulk;
    private final transient RowActs acts;
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
    InboxTable(InboxQuery query, InboxColumns chosen, InboxCells cells, RowActs acts, BulkBar bulk, Long marked) {
        super(text("inbox.view." + query.view()), headers(chosen, query.view()));
        this.view = query.view();
        this.columns = columns(chosen, query.view());
        this.cells = cells;
        this.acts = acts;
        this.bulk = bulk;
        this.marked = marked;
        for (int i = 0; i < columns.size(); i++) {
            InboxColumn column = columns.get(i);
            if (column.sortable()) {
                boolean now = query.sort().column() == column;
                Anchor way = way(query, column, now);
                sort(i, way, !now ? null : query.sort().descending() ? "descending" : "ascending");
                sorted = now ? way : sorted;
            }
            int width = i == 0 ? 0 : chosen.chosen().get(i - 1).width();
            if (width > 0) {
                size(i, width);
            }
        }
    }

    private static String[] headers(InboxColumns chosen, View view) {
        return Stream.concat(columns(chosen, view).stream().map(column -> InboxWords.column(column)
                + (column == InboxColumn.VALUE ? "#" : "")), Stream.of(text("inbox.act"))).toArray(String[]::new);
    }

    /**
     * The number names the row. What is done waits for nobody here: its moment of decision stands there, and of what waits
     * for others, for what.
     */
    private static List<InboxColumn> columns(InboxColumns chosen, View view) {
        return Stream.concat(Stream.of(InboxColumn.NUMBER), chosen.chosen().stream().map(Chosen::column)
                .map(column -> {
                    InboxColumn instead = InboxWords.past(view) && column == InboxColumn.SINCE ? InboxColumn.DECIDED
                            : view == View.WAITING && column == InboxColumn.ASSIGNEE ? InboxColumn.STATUS : column;
                    return chosen.shows(instead) ? column : instead;
                })).toList();
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
        insertStyled(place, look, bulk.beside(entry, Stream.concat(columns.stream().map(column ->
                cell(column, entry, happened)), Stream.of(acts.of(view, entry, happened))).toArray()));
    }

    /** What happened stands in place of who has the task, and else below the number. */
    private Object cell(InboxColumn column, Entry entry, String happened) {
        boolean named = columns.contains(InboxColumn.ASSIGNEE);
        if (happened.isEmpty() || column != (named ? InboxColumn.ASSIGNEE : InboxColumn.NUMBER)) {
            return cells.of(column, entry);
        }
        Component what = InboxCells.news(happened);
        return named ? what : InboxCells.twoLines((Component) cells.of(column, entry), what);
    }

    /** Leads into the row of the task. */
    void focus(long key) {
        getElement().executeJs("this.querySelectorAll('tbody tr')[$0]?.querySelector('th a')?.focus()",
                List.copyOf(keys()).indexOf(key));
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
