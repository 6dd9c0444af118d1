package org.openpass.workbench.inbox;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openpass.tasks.Inbox.Entry;
import org.openpass.tasks.Inbox.View;
import org.openpass.tasks.Task;

/** What can be done with a row: its one button, and behind another the acts by which the task goes to somebody else. */
final class RowActs {

    private final Consumer<Entry> open;
    private final Consumer<Entry> claim;
    private final Predicate<Task> takes;
    private final Predicate<Task> passes;
    private final Function<Entry, Component> more;

    /**
     * Acts of the rows of a list.
     *
     * @param open opens the case
     * @param claim takes the task first
     * @param takes the reader takes it where it is nobody's; asks no database
     * @param passes the reader may be able to give the task to somebody; asks no database
     * @param more by which it is given
     */
    RowActs(Consumer<Entry> open, Consumer<Entry> claim, Predicate<Task> takes, Predicate<Task> passes,
            Function<Entry, Component> more) {
        this.open = open;
        this.claim = claim;
        this.takes = takes;
        this.passes = passes;
        this.more = more;
    }

    /** @param news what happened to the task while it was shown; empty for nothing */
    Object of(View view, Entry e, String news) {
        boolean free = e.task().state() == Task.State.OPEN && e.task().assignee() == null
                && (view == View.UNASSIGNED || view == View.GROUPS) && takes.test(e.task());
        Div acts = new Div();
        acts.addClassName("row-acts");
        if (news.isEmpty() || free) {
            acts.add(first(free, e));
        }
        if (e.task().state() == Task.State.OPEN && passes.test(e.task())) {
            Button button = new Button(VaadinIcon.ELLIPSIS_DOTS_H.create());
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            String name = text("inbox.more", e.subject());
            button.setAriaLabel(name);
            acts.add(new RowMore(button, name, () -> more.apply(e)));
        }
        return acts;
    }

    private Button first(boolean free, Entry e) {
        Button button = new Button(text(free ? "task.claim" : "task.open"), click -> (free ? claim : open).accept(e));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(button.getText() + " " + e.subject());
        if (free) {
            button.addClassName("row-claim");
        }
        return button;
    }
}
