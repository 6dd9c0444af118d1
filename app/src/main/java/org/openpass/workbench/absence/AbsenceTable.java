package org.openpass.workbench.absence;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openpass.access.Absence;
import org.openpass.access.Actor;
import org.openpass.ui.Badge;
import org.openpass.ui.DataTable;
import org.openpass.ui.Formats;

/** Absences as lines; who stands in reads them and cannot end them. */
final class AbsenceTable extends DataTable {

    AbsenceTable(List<Absence> absences, Instant now, Actor actor, Consumer<Absence> end) {
        super(text("absence.list"), text("absence.column.person"), text("absence.column.deputy"),
                text("absence.column.time"), text("absence.column.groups"), text("absence.column.state"),
                text("absence.column.act"));
        for (Absence each : absences) {
            Absence.State state = each.at(now);
            boolean ends = state != Absence.State.OVER && (each.username().equals(actor.name())
                    || actor.supervises() && !each.deputy().equals(actor.name()));
            row(person(each.name(), each.username()), deputy(each), time(each), groups(each), badge(state),
                    ends ? act(each, state, end) : "");
        }
    }

    private static Div person(String name, String username) {
        Span account = new Span(username);
        account.addClassName("secondary");
        Div lines = new Div(new Span(name), account);
        lines.addClassName("two-lines");
        return lines;
    }

    private static Div deputy(Absence each) {
        Div lines = person(each.deputyName(), each.deputy());
        if (each.deputyAway()) {
            lines.add(Badge.of(text("absence.deputyAway"), VaadinIcon.WARNING, "bad"));
        }
        return lines;
    }

    private static String time(Absence each) {
        Instant end = each.endedAt() != null && each.endedAt().isBefore(each.until()) ? each.endedAt() : each.until();
        return Formats.briefMoment(each.from()) + " – " + Formats.briefMoment(end);
    }

    private static Div groups(Absence each) {
        Span work = new Span(each.groups().stream().map(group -> text("absence.group." + group))
                .collect(Collectors.joining(", ")));
        Span note = new Span(each.note() == null ? "" : each.note());
        note.addClassName("secondary");
        Div lines = new Div(work, note);
        lines.addClassName("two-lines");
        return lines;
    }

    private static Badge badge(Absence.State state) {
        String words = text("absence.state." + state);
        return switch (state) {
            case NOW -> Badge.of(words, VaadinIcon.CALENDAR_USER, "wait");
            case TO_COME -> Badge.of(words, VaadinIcon.CALENDAR_CLOCK, "info");
            case OVER -> Badge.of(words, VaadinIcon.CHECK, "quiet");
        };
    }

    private static Button act(Absence each, Absence.State state, Consumer<Absence> end) {
        Button button = new Button(text(state == Absence.State.NOW ? "absence.end" : "absence.callOff"),
                click -> end.accept(each));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.setAriaLabel(button.getText() + " " + each.name());
        return button;
    }
}
