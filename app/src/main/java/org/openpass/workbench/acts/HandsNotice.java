package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Handed;
import org.openpass.ui.FramePart;
import org.openpass.ui.LiveCases;

/** Tells officers on whatever page they are that another gave them a task or took theirs, and why. */
@org.springframework.stereotype.Component
class HandsNotice implements FramePart {

    private static final int SHOWN_MILLIS = 15_000;

    private final Assignments assignments;
    private final LiveCases live;

    HandsNotice(Assignments assignments, LiveCases live) {
        this.assignments = assignments;
        this.live = live;
    }

    @Override
    public Place place() {
        return Place.FOOT;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component part() {
        return CurrentActor.get().filter(Actor::officer).<Component>map(Listening::new).orElseGet(() -> {
            Span nothing = new Span();
            nothing.setVisible(false);
            return nothing;
        });
    }

    /** Stands in the frame without being seen; what it says, it says in notifications. */
    private final class Listening extends Span {

        private final transient Actor actor;
        private final transient Set<UUID> bulk = new HashSet<>();
        private long told = assignments.newest();

        private Listening(Actor actor) {
            this.actor = actor;
            setVisible(false);
            live.followHands(this, actor.name()::equals, this::tell);
        }

        private void tell() {
            for (Handed handed : assignments.handed(told, actor)) {
                told = handed.act().id();
                // Of many at once the first is told, with a way to the others.
                boolean many = handed.act().bulk() != null;
                if (many && !bulk.add(handed.act().bulk())) {
                    continue;
                }
                Div words = new Div(new Anchor("cases/" + handed.subject(), handed.subject()),
                        new Span(" " + ActWords.line(handed.act())));
                if (many) {
                    words.add(new Span(" "), new Anchor("inbox?view=mine", text("acts.inBulk")));
                }
                words.addClassName("hands-notice");
                Notification note = new Notification(words);
                note.setDuration(SHOWN_MILLIS);
                note.setPosition(Notification.Position.BOTTOM_START);
                note.open();
            }
        }
    }
}
