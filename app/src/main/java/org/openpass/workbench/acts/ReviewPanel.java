package org.openpass.workbench.acts;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.tasks.Assignments;
import org.openpass.tasks.Review;
import org.openpass.tasks.Review.Outcome;
import org.openpass.tasks.Reviews;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskRefused;
import org.openpass.ui.Formats;

/**
 * A colleague's look at a decision before it is made: who has the task asks for it and reads what came back, the
 * colleague answers. What the colleague has typed stays while the same review is open.
 */
public final class ReviewPanel extends Div {

    private final transient Reviews reviews;
    private final transient Assignments assignments;
    private final transient Actor actor;
    private final transient ReviewForm form;
    private final H3 title = new H3(text("review.title"));
    private final Paragraph words = new Paragraph();
    private final Paragraph message = new Paragraph();
    private final Div body = new Div();
    private final Button ask = new Button(text("review.ask"), click -> ask());
    private final Button withdraw = new Button(text("review.withdraw"), click -> attempt(this::withdraw));
    private transient Task task;
    private transient Review shown;

    /** A panel beside the form of a task; without a task yet. */
    public ReviewPanel(Reviews reviews, Assignments assignments, Actor actor, ReviewForm form) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.actor = actor;
        this.form = form;
        addClassName("review-panel");
        message.addClassName("task-message");
        message.getElement().setAttribute("role", "alert");
        words.getElement().setAttribute("role", "status");
        ask.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        add(title, message, words, body, ask, withdraw);
    }

    /** Shows how the review of the task stands. */
    public void show(Task now) {
        task = now;
        List<Review> rounds = now.state() == Task.State.OPEN ? rounds(now) : List.of();
        Review last = rounds.isEmpty() || rounds.getLast().outcome() == Outcome.WITHDRAWN ? null : rounds.getLast();
        boolean out = last != null && last.open();
        boolean mine = now.state() == Task.State.OPEN && actor.name().equals(now.assignee());
        boolean asked = out && actor.name().equals(last.askedOf());
        message.setText("");
        ask.setVisible(mine && !out && form.writable());
        withdraw.setVisible(out && (mine || actor.name().equals(last.askedBy())));
        boolean told = last != null && (mine || asked);
        words.setText(told ? said(last) : "");
        title.setVisible(told);
        words.setVisible(told);
        if (!told) {
            body.removeAll();
            shown = null;
        } else if (!last.equals(shown)) {
            shown = last;
            body.removeAll();
            if (asked) {
                body.add(new ReviewAnswer(last, form, this::agree, this::giveBack));
            } else if (last.outcome() == Outcome.RETURNED && form.writable()) {
                body.add(new ReviewChanges(last, form));
            }
        }
        setVisible(told || ask.isVisible());
    }

    /** A panel stays while something typed is read in it, also when the task went to others. */
    private List<Review> rounds(Task now) {
        try {
            return reviews.of(now.key(), actor);
        } catch (TaskRefused gone) {
            return List.of();
        }
    }

    private static String said(Review review) {
        String when = Formats.briefMoment(review.open() ? review.askedAt() : review.answeredAt());
        String line = text("review." + (review.open() ? "OPEN" : review.outcome().name()), review.askedBy(),
                review.askedOf(), when);
        String quoted = review.open() ? review.question() : review.remark();
        return quoted == null ? line : line + " " + text("acts.line.note", quoted);
    }

    private void ask() {
        PersonPicker person = new PersonPicker(assignments, task.key(), actor);
        person.setWidthFull();
        person.getElement().setProperty("required", true);
        Task seen = task;
        new AssignDialog("review", person, () -> {
            person.setErrorMessage(text("acts.person.missing"));
            person.setInvalid(person.getValue() == null);
        }, question -> {
            if (person.getValue() == null) {
                return null;
            }
            reviews.ask(seen.key(), person.getValue().username(), question, form.draft(), seen.version(), actor);
            return seen;
        }, this::show).open();
    }

    private void withdraw() {
        reviews.withdraw(task.key(), actor);
    }

    private void agree(String remark) {
        attempt(() -> reviews.agree(task.key(), remark, actor));
    }

    private void giveBack(String remark, Map<String, Object> changed) {
        attempt(() -> reviews.giveBack(task.key(), remark, changed, actor));
    }

    private void attempt(Runnable act) {
        try {
            act.run();
            show(task);
        } catch (TaskRefused refused) {
            show(task);
            message.setText(ActWords.refused(refused));
            setVisible(true);
        }
    }
}
