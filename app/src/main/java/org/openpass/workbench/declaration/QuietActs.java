package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.declaration.Change;
import org.openpass.declaration.DeclarationStatus;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** Withdrawing and amending, where they are possible; while a request is open, where it stands instead. */
final class QuietActs {

    private QuietActs() {
    }

    static List<Component> of(Content c, PartyActs acts, Actor actor) {
        DeclarationStatus status = c.declaration().status();
        if (status == DeclarationStatus.REJECTED || status == DeclarationStatus.WITHDRAWN
                || !acts.corrections.mayAsk(c.declaration(), actor)) {
            return List.of();
        }
        Optional<Change> open = c.changes().stream().filter(change -> change.concludedAt() == null).findFirst();
        return open.map(change -> List.<Component>of(state(change, acts)))
                .orElseGet(() -> possible(c, acts, actor));
    }

    private static Paragraph state(Change change, PartyActs acts) {
        Paragraph state = new Paragraph(new Span(text("acts.open." + change.kind(), Formats.moment(change.requestedAt()))
                + " "));
        acts.decidedBy(change.caseNumber()).ifPresent(over -> state.add(new Span(text("acts.open.by",
                Formats.day(Formats.koreanDay(over.minus(Duration.ofDays(1))))) + " ")));
        state.add(new Anchor("cases/" + change.number(), text("acts.open.see", change.number())));
        state.addClassName("notice");
        return state;
    }

    private static List<Component> possible(Content c, PartyActs acts, Actor actor) {
        Optional<RightMissing> missing = acts.missing(actor, Right.CHANGE);
        if (missing.isPresent()) {
            Paragraph why = new Paragraph(missing.get().text(Texts.locale()));
            why.addClassName("secondary");
            return List.of(why);
        }
        String number = c.declaration().number();
        List<Component> possible = new ArrayList<>();
        // The answer to a supplement corrects the declaration itself.
        if (c.declaration().status() != DeclarationStatus.SUPPLEMENT
                && acts.corrections.mayCorrect(c.declaration(), actor)) {
            possible.add(link("declarations/" + number + "/amend", "acts.amend"));
        }
        if (acts.carriedOut(number)) {
            Paragraph gone = new Paragraph(text("acts.carriedOut"));
            gone.addClassName("secondary");
            possible.add(gone);
        } else {
            possible.add(link("declarations/" + number + "/withdraw", "acts.withdraw"));
        }
        return possible;
    }

    private static Anchor link(String to, String label) {
        Anchor link = new Anchor(to, text(label));
        link.addClassNames("row-act", "row-act-quiet");
        return link;
    }
}
