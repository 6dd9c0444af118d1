package org.openpass.tasks;

import java.util.List;
import java.util.Map;
import org.openpass.access.Actor;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.engine.Models;
import org.openpass.tasks.Review.Outcome;
import org.openpass.tasks.TaskAct.What;
import org.openpass.tasks.TaskActs.Passing;
import org.openpass.tasks.TaskRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A colleague looks at a decision before it is made, and agrees or returns it with changes. Who asks keeps the task; while
 * the answer is out nobody decides it, and where the model says {@code review=required}, nobody does without one.
 */
@Service
@Transactional
public class Reviews implements DecisionGuard {

    private static final int LONGEST = 2_000;

    private final ReviewRows rows;
    private final TaskHands hands;
    private final TaskAccess access;
    private final Receivers receivers;
    private final TaskActs acts;
    private final Timeline timeline;
    private final Models models;

    Reviews(ReviewRows rows, TaskHands hands, TaskAccess access, Receivers receivers, TaskActs acts, Timeline timeline,
            Models models) {
        this.rows = rows;
        this.hands = hands;
        this.access = access;
        this.receivers = receivers;
        this.acts = acts;
        this.timeline = timeline;
        this.models = models;
    }

    /**
     * Asks a colleague whose work it is, too, to look at the answers; by who has the task.
     *
     * @param draft the answers of the form as they stand
     * @param seen the version of the task that the actor has read, or null
     */
    public Review ask(long key, String username, String question, Map<String, Object> draft, Integer seen, Actor actor) {
        String said = said("question", question);
        Task task = hands.locked(key, seen, actor);
        if (task.assignee() == null) {
            throw new IllegalArgumentException("Claim the task first.");
        }
        if (!actor.name().equals(task.assignee())) {
            throw TaskRefused.of(task, actor);
        }
        rows.open(key).ifPresent(open -> {
            throw out(open);
        });
        String reviewer = receivers.require(username, task, actor).username();
        if (reviewer.equals(actor.name())) {
            throw new TaskRefused(Reason.NOT_FOR_THEM, reviewer, "Another person has to look at it.");
        }
        Review review = rows.ask(task, reviewer, said, draft == null ? Map.of() : draft, actor.name());
        tell(task, What.REVIEW_ASKED, review, new Passing(actor.name(), reviewer, null, said), actor);
        return review;
    }

    /** The colleague would decide so, too. */
    public Review agree(long key, String remark, Actor actor) {
        Task task = asked(key, actor);
        Review review = rows.end(key, Outcome.AGREED, remark == null || remark.isBlank() ? null : said("remark", remark), null);
        tell(task, What.REVIEW_AGREED, review, new Passing(actor.name(), review.askedBy(), null, review.remark()), actor);
        return review;
    }

    /**
     * The colleague returns it.
     *
     * @param changed the answers that the colleague would give otherwise, by field
     */
    public Review giveBack(long key, String remark, Map<String, Object> changed, Actor actor) {
        String said = said("remark", remark);
        Task task = asked(key, actor);
        Review review = rows.end(key, Outcome.RETURNED, said, changed);
        tell(task, What.REVIEW_RETURNED, review, new Passing(actor.name(), review.askedBy(), null, said), actor);
        return review;
    }

    /** Nobody waits for the answer any more: by who asked for it, who has the task now, or a supervisor. */
    public Review withdraw(long key, Actor actor) {
        Task task = hands.locked(key, null, actor);
        Review open = rows.open(key).orElseThrow(Reviews::over);
        if (!actor.name().equals(open.askedBy()) && !actor.name().equals(task.assignee()) && !access.directs(actor, task)) {
            throw out(open);
        }
        Review review = rows.end(key, Outcome.WITHDRAWN, null, null);
        tell(task, What.REVIEW_WITHDRAWN, review, new Passing(actor.name(), review.askedOf(), null, null), actor);
        return review;
    }

    /** The rounds of the task, the first first, for those who take part in them, who has the task, and supervisors. */
    @Transactional(readOnly = true)
    public List<Review> of(long key, Actor actor) {
        Task task = access.require(key, actor);
        boolean all = actor.name().equals(task.assignee()) || access.directs(actor, task);
        return rows.of(key).stream().filter(review -> all || actor.name().equals(review.askedBy())
                || actor.name().equals(review.askedOf())).toList();
    }

    @Override
    public void check(Task task, Actor actor, String decision, Map<String, Object> answers) {
        rows.open(task.key()).ifPresent(open -> {
            throw out(open);
        });
        if (required(task) && !rows.agreed(task.key(), actor.name(), answers)) {
            throw new TaskRefused(Reason.REVIEW_MISSING, null,
                    "A colleague has to agree to exactly these answers before they are a decision.");
        }
    }

    private boolean required(Task task) {
        return models.element(task.definitionKey(), task.elementId())
                .map(element -> "required".equals(element.properties().get("review"))).orElse(false);
    }

    /** The task whose review the actor was asked for. */
    private Task asked(long key, Actor actor) {
        Task task = hands.locked(key, null, actor);
        Review open = rows.open(key).orElseThrow(Reviews::over);
        if (!actor.name().equals(open.askedOf())) {
            throw out(open);
        }
        return task;
    }

    private void tell(Task task, What what, Review review, Passing passing, Actor actor) {
        acts.did(task, what, actor, passing);
        timeline.add(task.caseNumber(), what.name(), actor.name(), Audience.OFFICER, Map.of("task", task.elementId()),
                what + ":" + task.key() + ":" + review.round());
    }

    private static TaskRefused out(Review open) {
        return new TaskRefused(Reason.REVIEW_OPEN, open.askedOf(), open.askedOf() + " was asked to look at it first.");
    }

    private static TaskRefused over() {
        return new TaskRefused(Reason.REVIEW_OVER, null, "Nobody waits for this review any more.");
    }

    private static String said(String name, String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw new IllegalArgumentException(name + ": 1 to " + LONGEST + " characters");
        }
        return text.strip();
    }
}
