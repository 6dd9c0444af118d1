package org.openpass.administration.organisation;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.openpass.access.Posting;
import org.openpass.ui.DataTable;

/** People as lines, each with what can be done about where they work. */
final class StaffTable extends DataTable {

    /** What can be done about somebody. */
    enum Act {
        CHANGE, END, LINK, HISTORY
    }

    StaffTable(List<Posting> people, LocalDate today, BiConsumer<Posting, Act> acts) {
        super(text("postings.people"), text("account.name"), text("postings.place"), text("account.roles"),
                text("postings.days"), text("column.action"));
        people.forEach(each -> row(lines(each.name(), each.username()), place(each), lines(roles(each), each.duty()),
                lines(OfficeTree.days(each.from(), each.until()), each.from().isAfter(today) ? text("postings.toCome") : null),
                acts(each, acts)));
    }

    static String place(Posting p) {
        String office = p.office() == null ? "" : p.section() == null ? p.office() : p.office() + " " + p.section();
        return p.national() ? (office + " " + text("account.national")).strip() : office;
    }

    static String roles(Posting p) {
        return p.roles().stream().sorted().map(role -> text("role." + role)).collect(Collectors.joining(", "));
    }

    private static Div acts(Posting each, BiConsumer<Posting, Act> acts) {
        Div buttons = new Div();
        buttons.addClassName("posting-acts");
        for (Act act : Act.values()) {
            Button button = new Button(text("postings.act." + act), click -> acts.accept(each, act));
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            button.setAriaLabel(text("postings.act." + act) + ": " + each.name());
            buttons.add(button);
        }
        return buttons;
    }

    static Div lines(String first, String second) {
        Div lines = new Div(new Span(first));
        if (second != null) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }
}
