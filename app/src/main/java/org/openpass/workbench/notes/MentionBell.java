package org.openpass.workbench.notes;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.List;
import org.openpass.access.Actor;
import org.openpass.access.CurrentActor;
import org.openpass.casework.Mentions;
import org.openpass.casework.Mentions.Mention;
import org.openpass.ui.Formats;
import org.openpass.ui.FramePart;
import org.openpass.ui.LiveCases;

/** In the frame of every screen: how many notes mention the officer who reads, and the way to each. Live. */
@org.springframework.stereotype.Component
class MentionBell implements FramePart {

    private final Mentions mentions;
    private final LiveCases live;

    MentionBell(Mentions mentions, LiveCases live) {
        this.mentions = mentions;
        this.live = live;
    }

    @Override
    public Place place() {
        return Place.BAR;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component part() {
        Actor actor = CurrentActor.require();
        Div part = new Div();
        if (actor.officer()) {
            part.add(new Bell(actor, mentions, live));
        } else {
            part.setVisible(false);
        }
        return part;
    }

    /** The button with the number, and the list that it opens. */
    @StyleSheet("styles/notes.css")
    private static final class Bell extends Div {

        private final Button button = new Button(VaadinIcon.BELL_O.create());
        private final Span count = new Span();
        private final Div list = new Div();
        private final transient Actor actor;
        private final transient Mentions mentions;

        private Bell(Actor actor, Mentions mentions, LiveCases live) {
            this.actor = actor;
            this.mentions = mentions;
            addClassName("bell");
            button.addThemeVariants(ButtonVariant.TERTIARY);
            count.addClassName("bell-count");
            count.getElement().setAttribute("aria-hidden", "true");
            Popover popover = new Popover(list);
            popover.setTarget(button);
            popover.setPosition(PopoverPosition.BOTTOM_END);
            popover.setAriaLabel(text("notes.bell"));
            list.addClassName("bell-list");
            add(button, count, popover);
            live.followMentions(this, actor.name()::equals, this::show);
            show();
        }

        private void show() {
            List<Mention> unread = mentions.unread(actor);
            count.setText(Formats.number(unread.size()));
            count.setVisible(!unread.isEmpty());
            button.setAriaLabel(text("notes.bell.count", unread.size()));
            list.removeAll();
            list.add(new H2(text("notes.bell")));
            if (unread.isEmpty()) {
                list.add(new Paragraph(text("notes.bell.none")));
                return;
            }
            UnorderedList links = new UnorderedList();
            unread.forEach(mention -> links.add(new ListItem(
                    new Anchor("cases/" + mention.subject() + "?tab=notes", mention.subject()),
                    new Span(mention.author() + " · " + Formats.briefMoment(mention.writtenAt())))));
            list.add(links);
        }
    }
}
