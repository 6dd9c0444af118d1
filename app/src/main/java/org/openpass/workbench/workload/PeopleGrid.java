package org.openpass.workbench.workload;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openpass.tasks.Workload.Officer;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** The people of an office with what they have to do; a line opens their tasks and takes tasks that are dropped on it. */
final class PeopleGrid extends Grid<Officer> {

    private static final String WHOLE = "100%";
    /** A longer list scrolls in itself, so that what is opened stays in reach of a drag. */
    private static final int SHOWN_WHOLE = 20;
    private int most = 1;
    private transient String opened;

    /**
     * An empty list.
     *
     * @param address where the tasks of a person stand
     * @param dropped told on whom tasks were dropped
     */
    PeopleGrid(UnaryOperator<String> address, Consumer<Officer> dropped) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("people-grid");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", text("workload.people"));
        addComponentColumn(person -> name(person, address)).setHeader(text("workload.person")).setFlexGrow(2).setWidth("11rem");
        addComponentColumn(person -> bar(person.counts().open())).setHeader(text("workload.open")).setFlexGrow(2)
                .setWidth("9rem");
        addColumn(person -> Formats.number(person.counts().dueToday())).setHeader(text("workload.dueToday"))
                .setWidth("7rem").setFlexGrow(0);
        addComponentColumn(person -> overdue(person.counts().overdue())).setHeader(text("workload.overdue"))
                .setWidth("8rem").setFlexGrow(0);
        addColumn(person -> person.average() == null ? "–" : Formats.duration(person.average()))
                .setHeader(text("workload.average")).setWidth("9rem").setFlexGrow(0);
        addComponentColumn(PeopleGrid::away).setHeader(text("workload.presence")).setFlexGrow(1).setWidth("12rem");
        setPartNameGenerator(person -> person.username().equals(opened) ? "opened-last" : null);
        setDropMode(GridDropMode.ON_TOP);
        addDropListener(drop -> drop.getDropTargetItem().ifPresent(dropped));
    }

    /** @param who whose tasks are open, or null */
    void show(List<Officer> people, String who) {
        most = Math.max(1, people.stream().mapToInt(person -> person.counts().open()).max().orElse(1));
        opened = who;
        setAllRowsVisible(people.size() <= SHOWN_WHOLE);
        setItems(people);
    }

    private static Component name(Officer person, UnaryOperator<String> address) {
        Anchor name = new Anchor(address.apply(person.username()), person.name());
        Span account = new Span(person.username());
        account.addClassName("secondary");
        Div lines = new Div(name, account);
        lines.addClassName("two-lines");
        return lines;
    }

    /** The number says it; the bar beside it compares at a glance. */
    private Component bar(int open) {
        Span number = new Span(Formats.number(open));
        Span length = new Span();
        length.getStyle().set("inline-size", open == 0 ? "0" : "calc(" + WHOLE + " * " + open + " / " + most + ")");
        Div bar = new Div(length);
        bar.addClassName("load-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(number, bar);
        cell.addClassName("load");
        return cell;
    }

    private static Component overdue(int overdue) {
        return overdue == 0 ? new Span(Formats.number(0)) : Badge.of(Formats.number(overdue), VaadinIcon.WARNING, "bad");
    }

    private static Component away(Officer person) {
        if (person.awayUntil() == null) {
            return new Span("");
        }
        Badge away = Badge.of(text("workload.away", Formats.briefMoment(person.awayUntil())), VaadinIcon.CALENDAR_USER,
                "wait");
        Span deputy = new Span(text("workload.deputy", person.deputy()));
        deputy.addClassName("secondary");
        Div lines = new Div(away, deputy);
        lines.addClassName("two-lines");
        return lines;
    }
}
