package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.Objects;
import org.openpass.access.Actor;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.PriorityFactor;
import org.openpass.tasks.Urgency;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;

/** The urgency of one task with its reasons; who may say otherwise opens a form for it. */
final class UrgencyPart extends Div {

    private final long key;
    private final transient Priorities priorities;
    private final transient Actor actor;
    private final transient Clock clock;
    private final transient Runnable done;
    private final Div words = new Div();
    private final Button change = new Button(text("urgency.change"), click -> open());
    private UrgencyForm form;
    private transient Urgency urgency;

    UrgencyPart(long key, Priorities priorities, Actor actor, Clock clock, Runnable done) {
        this.key = key;
        this.priorities = priorities;
        this.actor = actor;
        this.clock = clock;
        this.done = done;
        addClassName("urgency-part");
        change.addThemeVariants(ButtonVariant.SMALL);
        add(words, change);
    }

    long key() {
        return key;
    }

    /**
     * Shows it as it stands.
     *
     * @param named the name of the task stands above, since there are several
     */
    void show(Urgency now, boolean named, boolean maySet) {
        if (!now.equals(urgency)) {
            urgency = now;
            words.removeAll();
            if (named) {
                words.add(new H3(Texts.textOr("task." + now.elementId(), now.elementId())));
            }
            words.add(paragraph(counting(now), "urgency-priority"));
            if (!now.factors().isEmpty()) {
                words.add(factors(now));
            }
            if (!Objects.equals(now.dueAt(), now.goalAt())) {
                words.add(paragraph(text("urgency.due.set", Formats.moment(now.dueAt()), now.dueSetBy(), now.dueReason(),
                        now.goalAt() == null ? text("urgency.none") : Formats.moment(now.goalAt())), "urgency-set"));
            }
        }
        if (form != null && !maySet) {
            close();
        }
        change.setVisible(maySet && form == null);
    }

    private static String counting(Urgency now) {
        return now.prioritySet() == null ? text("urgency.priority", now.computed())
                : text("urgency.priority.set", now.prioritySet(), now.prioritySetBy(), now.priorityReason(), now.computed());
    }

    private static UnorderedList factors(Urgency now) {
        UnorderedList reasons = new UnorderedList();
        reasons.addClassName("urgency-factors");
        reasons.getElement().setAttribute("aria-label", text("urgency.factors"));
        for (PriorityFactor factor : now.factors()) {
            reasons.add(new ListItem(text("urgency.points", Texts.textOr("urgency.factor." + factor.code(), factor.code()),
                    (factor.points() < 0 ? "−" : "+") + Math.abs(factor.points()))));
        }
        return reasons;
    }

    private static Paragraph paragraph(String words, String name) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(name);
        return paragraph;
    }

    private void open() {
        form = new UrgencyForm(urgency, priorities, actor, clock, () -> {
            close();
            done.run();
            change.focus();
        });
        add(form);
        change.setVisible(false);
        form.focus();
    }

    private void close() {
        remove(form);
        form = null;
        change.setVisible(true);
    }
}
