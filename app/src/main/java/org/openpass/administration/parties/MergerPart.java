package org.openpass.administration.parties;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openpass.access.Actor;
import org.openpass.access.Merger;
import org.openpass.access.Merger.State;
import org.openpass.access.MergerRefused;
import org.openpass.access.Mergers;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyNumbers;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** Whether the party is one with another: what was proposed, what a second administrator does, and the way to propose it. */
final class MergerPart extends Div {

    private final transient Party party;
    private final transient Mergers mergers;
    private final transient Parties parties;
    private final transient Actor actor;
    private final transient Consumer<String> done;
    private final boolean any;
    private final TextField number = new TextField(text("mergers.into"));
    private final TextField reason = new TextField(text("mergers.reason"));

    /** @param done told what to say once something was done */
    MergerPart(Party party, Mergers mergers, Parties parties, Actor actor, Instant now, Consumer<String> done) {
        this.party = party;
        this.mergers = mergers;
        this.parties = parties;
        this.actor = actor;
        this.done = done;
        addClassName("party-mergers");
        reason.setMaxLength(500);
        List<Merger> all = mergers.of(party.id(), actor);
        any = !all.isEmpty();
        all.forEach(each -> add(line(each, now)));
        List<Mergers.Alike> alike = mergers.alike(party.id(), actor);
        if (!alike.isEmpty()) {
            Paragraph same = new Paragraph(text("mergers.alike") + " ");
            alike.forEach(each -> same.add(PartyLinks.of(each.id(), each.name()), new Span(" ")));
            add(same);
        }
        boolean free = party.mergedInto() == null && all.stream().noneMatch(each -> each.from() == party.id()
                && each.state() == State.PROPOSED);
        if (free) {
            Div form = new Div(number, reason, new Button(text("mergers.propose"), click -> propose()));
            form.addClassName("party-number");
            add(form);
        }
    }

    /** There is, or was, something to read of it. */
    boolean any() {
        return any;
    }

    private Div line(Merger m, Instant now) {
        Span words = new Span(text("mergers.state." + m.state(), m.state() == State.UNDO_PROPOSED ? m.undoBy() : m.proposedBy(),
                Formats.briefMoment(when(m))));
        Paragraph what = new Paragraph();
        what.add(PartyLinks.of(m.from(), m.fromName()), new Span(" → "), PartyLinks.of(m.into(), m.intoName()), new Span(" · "),
                words);
        Paragraph why = new Paragraph(m.undoReason() == null ? m.reason() : m.reason() + " · " + m.undoReason());
        why.addClassName("secondary");
        Div line = new Div(what, why);
        Div acts = new Div();
        acts.addClassName("task-acts");
        if (m.waits()) {
            Button confirm = new Button(text("mergers.confirm." + m.state()),
                    click -> act(() -> mergers.confirm(m.id(), actor)));
            confirm.setVisible(!actor.name().equals(m.firstHand()));
            acts.add(confirm, new Button(text("mergers.withdraw"), click -> act(() -> mergers.withdraw(m.id(), actor))));
        } else if (m.state() == State.MERGED && now.isBefore(m.mergedAt().plus(Mergers.UNDO))) {
            TextField why2 = new TextField(text("mergers.undo.reason"));
            why2.setMaxLength(500);
            Div undo = new Div(why2, new Button(text("mergers.undo"), click -> {
                why2.setInvalid(false);
                act(() -> mergers.proposeUndo(m.id(), why2.getValue(), actor), why2);
            }));
            undo.addClassName("party-number");
            line.add(undo);
        }
        line.add(acts);
        return line;
    }

    private static Instant when(Merger m) {
        return switch (m.state()) {
            case PROPOSED, WITHDRAWN -> m.proposedAt();
            case MERGED, UNDO_PROPOSED -> m.mergedAt();
            case UNDONE -> m.undoneAt();
        };
    }

    private void propose() {
        number.setInvalid(false);
        reason.setInvalid(false);
        Optional<Party> other = parties.byIdentifier(number.getValue().strip())
                .or(() -> parties.byIdentifier(PartyNumbers.plain(number.getValue())));
        if (other.isEmpty()) {
            number.setErrorMessage(text("mergers.into.unknown"));
            number.setInvalid(true);
            number.focus();
            return;
        }
        act(() -> mergers.propose(party.id(), other.get().id(), reason.getValue(), actor), reason);
    }

    private void act(Supplier<Merger> act) {
        try {
            done.accept(text("mergers.done." + act.get().state()));
        } catch (MergerRefused refused) {
            done.accept(refused.text(Texts.locale()));
        }
    }

    /** What is wrong is said at the field, so that what was typed stays. */
    private void act(Supplier<Merger> act, TextField field) {
        try {
            done.accept(text("mergers.done." + act.get().state()));
        } catch (MergerRefused refused) {
            field.setErrorMessage(refused.text(Texts.locale()));
            field.setInvalid(true);
            field.focus();
        }
    }
}
