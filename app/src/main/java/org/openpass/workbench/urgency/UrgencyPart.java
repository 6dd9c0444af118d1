package org.openpass.workbench.urgency;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.Clock;
import org.openpass.access.Actor;
import org.openpass.tasks.Priorities;
import org.openpass.tasks.Urgency;
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
            words.add(new UrgencyReasons(now));
        }
        if (form != null && !maySet) {
            close();
        }
        change.setVisible(maySet && form == null);
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
