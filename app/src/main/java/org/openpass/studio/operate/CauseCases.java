package org.openpass.studio.operate;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openpass.access.Actor;
import org.openpass.authoring.StoppedCases;
import org.openpass.authoring.acts.Acts;
import org.openpass.engine.IncidentCauses.Cause;
import org.openpass.engine.IncidentCauses.Stopped;
import org.openpass.engine.IncidentRetries.Retry;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** The cases that a cause stops, to be chosen and tried again; owners who are no officers see their numbers only. */
final class CauseCases extends Div {

    private static final int PAGE = 100;

    private final transient StoppedCases stopped;
    private final transient Cause cause;
    private final transient Actor reader;
    private final Set<Long> chosen = new LinkedHashSet<>();
    private final Button some = new Button("", VaadinIcon.REPLY.create());
    private final Div tables = new Div();
    private final Button more = new Button(text("incidents.more"));
    private final MendForm mend;
    private transient Stopped last;

    CauseCases(StoppedCases stopped, Acts works, Cause cause, Actor reader, Consumer<Optional<Retry>> ordered) {
        this.stopped = stopped;
        this.cause = cause;
        this.reader = reader;
        addClassName("cause-cases");
        some.addThemeVariants(ButtonVariant.PRIMARY);
        some.setDisableOnClick(true);
        some.addClickListener(click -> ordered.accept(stopped.retry(chosen, reader)));
        Button all = new Button(text("incidents.retryAll", Formats.number(Math.min(cause.cases() - cause.orders(),
                StoppedCases.MOST))), click -> ordered.accept(stopped.retry(cause.id(), reader)));
        all.setDisableOnClick(true);
        all.setEnabled(cause.cases() > cause.orders());
        more.addClickListener(click -> page());
        Div acts = new Div(some, all);
        acts.addClassName("task-acts");
        mend = new MendForm(works, cause.variable(), chosen, reader);
        add(acts, mend, tables, more);
        page();
        count();
    }

    private void page() {
        List<Stopped> page = stopped.stopped(cause.id(), last == null ? Instant.EPOCH : last.since(),
                last == null ? 0 : last.incident(), PAGE, reader);
        DataTable table = new DataTable(text("incidents.stopped"), text("case.number"), text("incidents.since"),
                text("incidents.says"));
        page.forEach(each -> table.row(choice(each), Formats.moment(each.since()),
                each.message() == null ? text("incidents.ofDecision") : each.message()));
        tables.add(table);
        more.setVisible(page.size() == PAGE);
        last = page.isEmpty() ? last : page.getLast();
    }

    private Component choice(Stopped each) {
        Component number = reader.officer() ? new Anchor("cases/" + each.caseNumber(), each.caseNumber())
                : new Span(each.caseNumber());
        if (each.ordered()) {
            Div ordered = new Div(number, Badge.of(text("incidents.isOrdered"), VaadinIcon.HOURGLASS, "wait"));
            ordered.addClassName("two-lines");
            return ordered;
        }
        Checkbox box = new Checkbox();
        box.setAriaLabel(text("incidents.choose", each.caseNumber()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(each.incident());
            } else {
                chosen.remove(each.incident());
            }
            count();
        });
        Span choice = new Span(box, number);
        choice.addClassName("case-choice");
        return choice;
    }

    private void count() {
        some.setText(text("incidents.retryChosen", Formats.number(chosen.size())));
        some.setEnabled(!chosen.isEmpty());
        mend.count(chosen.size());
    }
}
