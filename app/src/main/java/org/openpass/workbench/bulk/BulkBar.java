package org.openpass.workbench.bulk;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.tasks.Bulk;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.InboxQuery;
import org.openpass.tasks.InboxTooWide;
import org.openpass.ui.Formats;

/** Selects rows of a list of tasks, a page or all of it, and offers what can be done with all of them; it stands in the address. */
@StyleSheet("styles/bulk.css")
public final class BulkBar extends Div {

    private static final String SELECTED = "sel";
    private static final Set<View> ENDED = Set.of(View.DONE, View.WAITING);

    private final transient Bulks parts;
    private final transient Actor actor;
    private final transient Supplier<InboxQuery> query;
    private final transient Runnable anew;
    private final transient Selection selection = new Selection();
    private final transient Map<Long, RowBox> boxes = new HashMap<>();
    private final Map<Bulk.Act, Button> acts = new EnumMap<>(Bulk.Act.class);
    private final Button page = small(text("bulk.page"));
    private final Button all = small(text("bulk.all"));
    private final Button none = small(text("bulk.none"));
    private final Span count = new Span();
    private final Span unread = new Span();
    private final Div bar = new Div();
    private final UnfinishedNotice unfinished;
    private transient Map<Long, Entry> shown = Map.of();

    BulkBar(Bulks parts, Actor actor, Supplier<InboxQuery> query, Runnable anew) {
        this.parts = parts;
        this.actor = actor;
        this.query = query;
        this.anew = anew;
        this.unfinished = new UnfinishedNotice(parts, actor, this::ended);
        page.addClickListener(click -> changed(() -> selection.set(shown.keySet())));
        all.addClickListener(click -> changed(selection::all));
        none.addClickListener(click -> changed(() -> selection.set(Set.of())));
        count.getElement().setAttribute("role", "status");
        bar.add(page, all, none, count);
        for (Bulk.Act act : Bulk.Act.values()) {
            Button button = small(text("bulk.act." + act));
            button.addClickListener(click -> open(act));
            acts.put(act, button);
            bar.add(button);
        }
        bar.addClassName("bulk-bar");
        bar.getElement().setAttribute("role", "group").setAttribute("aria-label", text("bulk.bar"));
        unread.addClassName("notice");
        unread.getElement().setAttribute("role", "status");
        add(unfinished, unread, bar);
    }

    /** What the address selects; the rows come later. */
    public void enter(QueryParameters parameters) {
        String text = parameters.getSingleParameter(SELECTED).orElse("");
        unread.setVisible(!selection.read(text));
        unread.setText(unread.isVisible() ? text("bulk.unread") : "");
    }

    /** The list shows these rows now. */
    public void drawn(List<Entry> rows) {
        shown = rows.stream().collect(Collectors.toMap(row -> row.task().key(), Function.identity(), (one, same) -> one,
                LinkedHashMap::new));
        boxes.keySet().retainAll(shown.keySet());
        show();
    }

    /** The cells of a row, with its box before the first. */
    public Object[] beside(Entry row, Object[] cells) {
        if (ENDED.contains(query.get().view())) {
            return cells;
        }
        long key = row.task().key();
        RowBox box = new RowBox(key, text("bulk.row", row.subject()), selection.has(key),
                selected -> changed(() -> selection.change(key, selected, shown.keySet())));
        boxes.put(key, box);
        Div first = new Div(box, cells[0] instanceof Component c ? c : new Span(String.valueOf(cells[0])));
        first.addClassName("selectable");
        cells[0] = first;
        return cells;
    }

    private void changed(Runnable change) {
        change.run();
        show();
        Map<String, List<String>> parameters = new LinkedHashMap<>(query.get().parameters());
        if (!selection.text().isEmpty()) {
            parameters.put(SELECTED, List.of(selection.text()));
        }
        UI.getCurrent().getPage().executeJs("window.history.replaceState(window.history.state, '', $0)",
                "inbox?" + new QueryParameters(parameters).getQueryString());
    }

    private void show() {
        boxes.forEach((key, box) -> box.select(selection.has(key)));
        bar.setVisible(!shown.isEmpty() && !ENDED.contains(query.get().view()));
        boolean some = !selection.isEmpty();
        none.setVisible(some);
        count.setText(!some ? "" : selection.isAll() ? text("bulk.selected.all", Formats.number(Bulk.MOST))
                : text("bulk.selected", selection.keys().size()));
        acts.forEach((act, button) -> button.setVisible(some && switch (act) {
            case CLAIM -> query.get().view() != View.MINE;
            case DECIDE -> shown.values().stream().anyMatch(row -> selection.has(row.task().key())
                    && !parts.acts.decisions(row.task()).isEmpty());
            case TRANSFER, DUE, NOTE -> true;
        }));
    }

    private void open(Bulk.Act act) {
        List<Entry> rows;
        try {
            rows = chosen();
        } catch (InboxTooWide tooWide) {
            Notification.show(text("inbox.tooWide.text")).setAssertive(true);
            return;
        }
        if (rows.isEmpty()) {
            Notification.show(text("bulk.gone")).setAssertive(true);
            ended(Set.of());
            return;
        }
        new BulkDialog(parts, actor, this::ended).ask(act, rows);
    }

    /** All that the list has now, or those that were selected, in their order; without what the reader may not see any more. */
    private List<Entry> chosen() {
        if (selection.isAll()) {
            return parts.inbox.page(actor, query.get().first(), Bulk.MOST + 1);
        }
        List<Long> order = List.copyOf(shown.keySet());
        return parts.inbox.rows(actor, selection.keys()).stream().sorted(Comparator.comparingInt(
                row -> order.indexOf(row.task().key()))).toList();
    }

    /** An act is over; some may be selected for another try. */
    private void ended(Set<Long> again) {
        unfinished.look();
        changed(() -> selection.set(again));
        anew.run();
        page.focus();
    }

    private static Button small(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
