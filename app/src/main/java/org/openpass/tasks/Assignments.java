package org.openpass.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Sharing;
import org.openpass.tasks.TaskAct.What;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a task, and how it goes from hand to hand; each act is one transaction. {@code seen} is the version of the
 * task that the actor has read, or null: of a task that changed since, nothing is done.
 */
@Service
@Transactional
public class Assignments {

    private static final int LONGEST_NOTE = 2_000;

    private final Tasks tasks;
    private final TaskAccess access;
    private final NextTasks next;
    private final Receivers receivers;
    private final FourEyes fourEyes;
    private final TaskHands hands;
    private final TaskActs acts;
    private final Cases cases;
    private final Sharing sharing;

    Assignments(Tasks tasks, TaskAccess access, NextTasks next, Receivers receivers, FourEyes fourEyes, TaskHands hands,
            TaskActs acts, Cases cases, Sharing sharing) {
        this.tasks = tasks;
        this.access = access;
        this.next = next;
        this.receivers = receivers;
        this.fourEyes = fourEyes;
        this.hands = hands;
        this.acts = acts;
        this.cases = cases;
        this.sharing = sharing;
    }

    /**
     * Takes the most urgent task that is nobody's and that the actor may do; empty when there is none.
     *
     * @throws TaskRefused when there is none, and some of the actor's work is dealt out
     */
    public Optional<Task> claimNext(Actor actor) {
        List<Long> passed = new ArrayList<>();
        List<TaskReach> reaches = access.reaches(actor);
        List<GroupSetting> dealt = access.dealt(actor, reaches);
        List<Long> step;
        do {
            step = next.of(reaches, dealt, passed);
            for (long key : step) {
                Optional<Task> taken = tasks.find(key, actor).filter(task -> !fourEyes.bars(task, actor))
                        .flatMap(task -> hands.take(task, actor));
                if (taken.isPresent()) {
                    return taken.map(tasks::read);
                }
            }
            passed.addAll(step);
        } while (step.size() == NextTasks.STEP);
        if (!dealt.isEmpty()) {
            throw TaskRefused.dealt();
        }
        return Optional.empty();
    }

    /**
     * A supervisor takes the task, whoever has it.
     *
     * @param reason what who had it is told
     */
    public Task forceClaim(long key, String reason, Integer seen, Actor actor) {
        String why = said(reason);
        Task task = hands.locked(key, seen, actor);
        if (!access.directs(actor, task)) {
            throw task.assignee() == null ? TaskRefused.notYours(key) : TaskRefused.of(task, actor);
        }
        fourEyes.check(task, actor);
        return actor.name().equals(task.assignee()) && task.delegatedBy() == null ? tasks.read(task)
                : tasks.read(hands.give(task, actor.name(), null, What.FORCED, why, actor));
    }

    /**
     * Gives the task away for good: by who has it, or by a supervisor; what is nobody's, by anybody whose work it is.
     * To another office it is given by a supervisor only; that office sees its case from then on.
     */
    public Task transfer(long key, Target to, String note, Integer seen, Actor actor) {
        String why = said(note);
        return switch (to) {
            case Target.Person person -> toPerson(key, person.username(), why, seen, actor);
            case Target.Group group -> toGroup(key, group, why, seen, actor);
        };
    }

    private Task toPerson(long key, String username, String why, Integer seen, Actor actor) {
        Task task = passed(key, seen, actor);
        Colleague receiver = receivers.require(username, task, actor);
        return receiver.username().equals(task.assignee()) && task.delegatedBy() == null ? tasks.read(task)
                : tasks.read(hands.give(task, receiver.username(), null, What.TRANSFERRED, why, actor));
    }

    private Task toGroup(long key, Target.Group wanted, String why, Integer seen, Actor actor) {
        // Behind the case's lock, which comes before the task's: another office may come to share it.
        CaseFile file = cases.lock(access.require(key, actor).caseNumber());
        Task task = passed(key, seen, actor);
        Target.Group group = receivers.require(wanted, task, actor);
        if (task.assignee() == null && group.office().equals(task.office())) {
            return tasks.read(task);
        }
        if (!group.office().equals(file.office())) {
            sharing.share(file.number(), group.office(), "TRANSFER");
        }
        return tasks.read(hands.give(task, group, why, actor));
    }

    /** A colleague works on the task; the actor, whose it was or who took it from nobody, stays responsible for it. */
    public Task delegate(long key, String username, String note, Integer seen, Actor actor) {
        String why = said(note);
        Task task = own(hands.locked(key, seen, actor), actor);
        if (task.onBehalfOf() != null) {
            throw TaskRefused.responsible(task.onBehalfOf());
        }
        Colleague receiver = receivers.require(username, task, actor);
        return receiver.username().equals(actor.name()) ? tasks.read(task)
                : tasks.read(hands.give(task, receiver.username(), actor.name(), What.DELEGATED, why, actor));
    }

    /** The task goes back to who is responsible for it: by who works on it, or called back; a note may be left out. */
    public Task handBack(long key, String note, Integer seen, Actor actor) {
        String why = note == null || note.isBlank() ? null : said(note);
        Task task = hands.locked(key, seen, actor);
        if (task.assignee() != null && !actor.name().equals(task.assignee())
                && !actor.name().equals(task.delegatedBy())) {
            throw TaskRefused.of(task, actor);
        }
        return tasks.read(task.delegatedBy() == null ? task
                : hands.give(task, task.delegatedBy(), null, What.HANDED_BACK, why, actor));
    }

    /** Whom the actor may give the task to, by a part of the name. */
    @Transactional(readOnly = true)
    public List<Colleague> receivers(long key, String text, Actor actor) {
        return receivers.of(access.require(key, actor), text, actor);
    }

    /** The actor may take it from who has it, or send it to another office. */
    @Transactional(readOnly = true)
    public boolean directs(Task task, Actor actor) {
        return access.directs(actor, task);
    }

    /** It is drawn whose the task is: the actor neither takes it from nobody nor just puts it back. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean dealt(Task task, Actor actor) {
        return access.dealt(actor, task);
    }

    /** In whose place the actor would work on the task; null in the actor's own. */
    @Transactional(readOnly = true)
    public String principal(Task task, Actor actor) {
        return access.principal(actor, task);
    }

    /** What was done with the task, the first first; for officers who see its case. */
    @Transactional(readOnly = true)
    public List<TaskAct> acts(long key, Actor actor) {
        return acts.of(tasks.seen(key, actor).orElseThrow(() -> TaskRefused.notYours(key)).key());
    }

    /** The number of the newest act of all, from which on {@link #handed} tells news. */
    @Transactional(readOnly = true)
    public long newest() {
        return acts.newest();
    }

    /** What others gave to the actor, or took, since the act of this number. */
    @Transactional(readOnly = true)
    public List<Handed> handed(long since, Actor actor) {
        return acts.handed(actor.name(), since);
    }

    /** The task, which the actor may give away; nobody else changes it until this transaction ends. */
    private Task passed(long key, Integer seen, Actor actor) {
        Task task = hands.locked(key, seen, actor);
        return access.directs(actor, task) ? task : own(task, actor);
    }

    /** The task, if nobody has it, or the actor and nobody besides is responsible for it. */
    private Task own(Task task, Actor actor) {
        access.checkTaken(actor, task);
        if (task.assignee() != null && !actor.name().equals(task.assignee())) {
            throw TaskRefused.of(task, actor);
        }
        if (task.delegatedBy() != null) {
            throw TaskRefused.responsible(task.delegatedBy());
        }
        return task;
    }

    private static String said(String note) {
        if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note: say why, in at most 2,000 characters");
        }
        return note.strip();
    }
}
