package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;
import org.openpass.workbench.inbox.TaskTitles;

/**
 * The tasks of one person, to be chosen and moved: by dragging, or with x and m. The two letters work only while the cursor
 * stands in the list, so that they get in nobody's way (WCAG 2.1.4).
 */
final class TasksGrid extends Grid<Entry> {

    private transient Entry focused;
    private transient List<Entry> dragged = List.of();

    /**
     * An empty list.
     *
     * @param move asked to move what is chosen
     * @param chosen told how many are
     */
    TasksGrid(TaskTitles titles, Supplier<Instant> now, Runnable move, Consumer<Integer> chosen) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("load-tasks");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.MULTI);
        setRowsDraggable(true);
        addComponentColumn(TasksGrid::number).setHeader(text("workload.number")).setWidth("11rem").setFlexGrow(0);
        addColumn(entry -> titles.of(entry.task())).setHeader(text("workload.task")).setFlexGrow(1).setWidth("10rem");
        addColumn(entry -> entry.trader() == null ? entry.title() : entry.trader()).setHeader(text("workload.trader"))
                .setFlexGrow(1).setWidth("10rem");
        addComponentColumn(entry -> due(entry.due(), now.get())).setHeader(text("workload.due")).setWidth("13rem")
                .setFlexGrow(0);
        addColumn(entry -> Formats.number(entry.priority())).setHeader(text("workload.priority")).setWidth("6rem")
                .setFlexGrow(0);
        addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
        addSelectionListener(selection -> chosen.accept(selection.getAllSelectedItems().size()));
        addDragStartListener(drag -> dragged = List.copyOf(drag.getDraggedItems()));
        addDragEndListener(drag -> dragged = List.of());
        Shortcuts.addShortcutListener(this, this::turn, Key.KEY_X).listenOn(this);
        Shortcuts.addShortcutListener(this, move::run, Key.KEY_M).listenOn(this);
    }

    private void turn() {
        if (focused != null && !getSelectedItems().contains(focused)) {
            select(focused);
        } else if (focused != null) {
            deselect(focused);
        }
    }

    /** What is being dragged: the rows chosen, when one of them is. */
    List<Entry> dragged() {
        if (dragged.size() == 1 && getSelectedItems().contains(dragged.getFirst())) {
            return new ArrayList<>(getSelectedItems());
        }
        return dragged;
    }

    private static Component number(Entry entry) {
        Anchor link = new Anchor("cases/" + entry.subject(), entry.subject());
        link.addClassName("number");
        return link;
    }

    private static Component due(Instant due, Instant now) {
        return due == null ? new Span("") : due.isBefore(now)
                ? Badge.of(text("inbox.due.over", Formats.briefMoment(due)), VaadinIcon.WARNING, "bad")
                : new Span(Formats.briefMoment(due));
    }
}
