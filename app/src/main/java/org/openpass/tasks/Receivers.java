package org.openpass.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.casework.Cases;
import org.openpass.casework.Sharing;
import org.springframework.stereotype.Component;

/** Whom a task may be given to: people and groups whose work it is, and whom the giver may know of. */
@Component
class Receivers {

    private static final int MOST = 50;

    private final Colleagues colleagues;
    private final TaskAccess access;
    private final Cases cases;
    private final Sharing sharing;
    private final FourEyes fourEyes;

    Receivers(Colleagues colleagues, TaskAccess access, Cases cases, Sharing sharing, FourEyes fourEyes) {
        this.colleagues = colleagues;
        this.access = access;
        this.cases = cases;
        this.sharing = sharing;
        this.fourEyes = fourEyes;
    }

    /** Those of whose name the text is a part, without who has it. */
    List<Colleague> of(Task task, String text, Actor giver) {
        return colleagues.find(text, task.role(), task.office(), known(task, giver), MOST).stream()
                .filter(each -> !each.username().equals(task.assignee()) && access.covers(each.actor(), task)
                        && !fourEyes.bars(task, each.actor())).toList();
    }

    /** @throws TaskRefused when it is not for this colleague; one of whom the giver may not know is refused alike */
    Colleague require(String username, Task task, Actor giver) {
        Colleague receiver = colleagues.find(username == null ? "" : username).filter(each -> may(each, task, giver))
                .orElseThrow(() -> notFor(username, username + " cannot be given this task: it is not their work."));
        fourEyes.check(task, receiver.actor());
        return receiver;
    }

    /** The group as the task has it, in the office named; another office's only where a supervisor gives it. */
    Target.Group require(Target.Group wanted, Task task, Actor giver) {
        String office = wanted.office() == null ? task.office() : wanted.office();
        if (wanted.group() != null && !wanted.group().equals(task.role())) {
            throw notFor(wanted.group(), "This task is the work of the group " + task.role() + ".");
        }
        if (!office.equals(task.office())) {
            if (!access.directs(giver, task)) {
                throw notFor(office, "Only a supervisor gives a task to another office.");
            }
            if (!colleagues.staffed(task.role(), office)) {
                throw notFor(office, "Nobody does such work in the office " + office + ".");
            }
        }
        return new Target.Group(task.role(), office);
    }

    private boolean may(Colleague each, Task task, Actor giver) {
        Set<String> known = known(task, giver);
        String office = each.actor().office();
        return access.covers(each.actor(), task) && (known == null || office == null || known.contains(office));
    }

    /** Who is no supervisor learns of nobody in an office that does not see the case; null knows all offices. */
    private Set<String> known(Task task, Actor giver) {
        if (giver.supervises()) {
            return null;
        }
        Set<String> known = new HashSet<>(sharing.of(task.caseNumber()));
        cases.find(task.caseNumber()).ifPresent(found -> known.add(found.office()));
        if (giver.office() != null) {
            known.add(giver.office());
        }
        return known;
    }

    private static TaskRefused notFor(String who, String message) {
        return new TaskRefused(TaskRefused.Reason.NOT_FOR_THEM, who, message);
    }
}
