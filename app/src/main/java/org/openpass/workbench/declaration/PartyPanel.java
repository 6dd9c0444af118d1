package org.openpass.workbench.declaration;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.collection.CollectionApi.Booked;
import org.openpass.collection.CollectionApi.Notice;
import org.openpass.collection.Owed;
import org.openpass.declaration.Supplement;
import org.openpass.ui.Formats;
import org.openpass.workbench.declaration.DeclarationPage.Content;

/** What a party can do now: one act that the case waits for, if any, and quietly what else is possible. */
final class PartyPanel extends Section {

    /** A part that holds what a person typed, so that it is kept while the same thing is asked for. */
    interface Typed {

        /** What it asks for: a key that is unique in the case. */
        String asks();

        /** Shows what else changed. */
        void refresh();

        /** It is not asked for any more; true when what was typed has to be kept on the screen all the same. */
        boolean over();
    }

    private final transient PartyActs acts;
    private final transient Actor actor;
    private final transient Runnable done;
    private final Div first = new Div();
    private final Div quiet = new Div();
    private transient Typed typed;

    PartyPanel(PartyActs acts, Actor actor, Runnable done) {
        this.acts = acts;
        this.actor = actor;
        this.done = done;
        addClassNames("card", "task-panel", "party-panel");
        getElement().setAttribute("aria-label", text("acts.title"));
        first.addClassName("party-first");
        quiet.addClassName("party-quiet");
        add(first, quiet);
    }

    void show(Content c) {
        String asks = asks(c);
        if (typed != null && typed.asks().equals(asks)) {
            typed.refresh();
        } else if (typed == null || !typed.over()) {
            first.removeAll();
            typed = null;
            first.add(first(c));
        }
        quiet.removeAll();
        quiet.add(QuietActs.of(c, acts, actor));
    }

    private static Optional<Supplement> open(Content c) {
        return c.supplements().stream().filter(s -> s.state() == Supplement.State.OPEN).findFirst();
    }

    private static String asks(Content c) {
        return switch (c.declaration().status()) {
            case SUPPLEMENT -> open(c).map(s -> "supplement " + s.key()).orElse("");
            case AWAITING_SECURITY -> unpaid(c).map(n -> "security " + n.number()).orElse("");
            default -> "";
        };
    }

    private static Optional<Notice> unpaid(Content c) {
        return c.booked().map(Booked::notice).filter(n -> switch (n.status()) {
            case UNPAID, OVERDUE -> true;
            default -> false;
        });
    }

    private Component[] first(Content c) {
        String asks = asks(c);
        if (asks.startsWith("supplement")) {
            return typed(new SupplementPart(acts, c, open(c).orElseThrow(), actor, done));
        }
        if (asks.startsWith("security")) {
            return typed(new SecurityPart(acts, c, unpaid(c).orElseThrow(), actor, done));
        }
        return switch (c.declaration().status()) {
            case REJECTED, WITHDRAWN -> act("acts.again", text("acts.again.text"), "declarations/new?like="
                    + c.declaration().number());
            case AWAITING_PAYMENT, ACCEPTED -> paying(c);
            case AWAITING_SECURITY -> plain("acts.secured");
            default -> plain("acts.customs");
        };
    }

    private <P extends Component & Typed> Component[] typed(P part) {
        typed = part;
        return new Component[] {part};
    }

    private static Component[] paying(Content c) {
        Optional<Notice> owed = c.booked().map(Booked::notice).filter(n -> Owed.on(n.status()));
        boolean accepted = c.file().status().equals("ACCEPTED");
        return owed.map(n -> act("acts.pay", n.dueOn() == null ? text("acts.pay.first", Formats.won(n.amount()))
                        : text("acts.pay.by", Formats.won(n.amount()), Formats.day(n.dueOn())),
                "declarations/" + c.declaration().number() + "/payment"))
                .orElseGet(() -> plain(accepted ? "acts.done" : "acts.customs"));
    }

    private static Component[] act(String key, String words, String to) {
        Anchor link = new Anchor(to, text(key + ".act"));
        link.addClassName("button-link");
        return new Component[] {new H2(text(key)), new Paragraph(words), link};
    }

    private static Component[] plain(String key) {
        return new Component[] {new H2(text(key)), new Paragraph(text(key + ".text"))};
    }
}
