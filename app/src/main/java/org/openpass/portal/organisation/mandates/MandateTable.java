package org.openpass.portal.organisation.mandates;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.openpass.access.Actor;
import org.openpass.access.Mandate;
import org.openpass.ui.DataTable;

/** Mandates of one direction as lines: with whom, for what, when, how it stands, and what can be done about it. */
final class MandateTable extends DataTable {

    /** What the party can do about a mandate. */
    enum Act {
        ACCEPT, DECLINE, TAKE_BACK, END
    }

    MandateTable(String caption, List<Mandate> mandates, LocalDate today, Actor actor, boolean manages,
            BiConsumer<Mandate, Act> open) {
        super(caption, text("mandates.column.other"), text("mandates.column.kinds"), text("mandates.column.days"),
                text("mandates.column.state"), text("mandates.column.act"));
        long own = actor.partyId();
        for (Mandate each : mandates) {
            Mandate.Standing standing = each.standing(own, today);
            row(other(each, own), MandateWords.kinds(each.kinds()), MandateWords.days(each),
                    lines(MandateWords.badge(standing), MandateWords.story(each)),
                    manages ? acts(each, standing, own, open) : "");
        }
    }

    private static Component other(Mandate each, long own) {
        Span name = new Span(each.otherThan(own));
        return each.givenBy(own) && each.agentCode() != null
                ? lines(name, text("mandates.code", each.agentCode())) : lines(name, "");
    }

    private static Div lines(Component first, String second) {
        Div lines = new Div(first);
        if (!second.isEmpty()) {
            Span quiet = new Span(second);
            quiet.addClassName("secondary");
            lines.add(quiet);
        }
        lines.addClassName("two-lines");
        return lines;
    }

    private static Component acts(Mandate each, Mandate.Standing standing, long own, BiConsumer<Mandate, Act> open) {
        Div acts = new Div();
        acts.addClassName("mandate-acts");
        List<Act> possible = switch (standing) {
            case WAITS_FOR_YOU -> List.of(Act.ACCEPT, Act.DECLINE);
            case WAITS -> List.of(Act.TAKE_BACK);
            case TO_COME, HOLDS -> List.of(Act.END);
            case DECLINED, ENDED, TAKEN_BACK, EXPIRED -> List.of();
        };
        possible.forEach(act -> {
            Button button = new Button(text("mandates.act." + act), click -> open.accept(each, act));
            button.addThemeVariants(ButtonVariant.SMALL);
            if (act == Act.ACCEPT) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            button.setAriaLabel(button.getText() + ": " + each.otherThan(own));
            acts.add(button);
        });
        return acts;
    }
}
