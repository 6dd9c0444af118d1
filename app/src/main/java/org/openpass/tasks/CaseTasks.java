package org.openpass.tasks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All tasks that a case has and had, and what people did with them; for officers who see the case, nothing for others. */
@Service
@Transactional(readOnly = true)
public class CaseTasks {

    private final TaskRows rows;
    private final TaskActs acts;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final TaskAccess access;

    CaseTasks(TaskRows rows, TaskActs acts, CaseList cases, Visibilities visibilities, TaskAccess access) {
        this.rows = rows;
        this.acts = acts;
        this.cases = cases;
        this.visibilities = visibilities;
        this.access = access;
    }

    /** The tasks, oldest first, whoever's they are. */
    public List<Task> of(String caseNumber, Actor reader) {
        return reads(caseNumber, reader) ? rows.ofCase(caseNumber) : List.of();
    }

    /** The open task for which the actor reads the case: the one they have, else one of their work that nobody has yet. */
    public Optional<Task> at(String caseNumber, Actor actor) {
        return rows.ofCase(caseNumber).stream().filter(task -> task.state() == Task.State.OPEN)
                .filter(task -> task.assignee() == null || task.assignee().equals(actor.name()))
                .filter(task -> access.mayWorkOn(actor, task))
                .min(Comparator.comparing(task -> task.assignee() == null));
    }

    /** What was done with the tasks, the first first. */
    public List<TaskAct> acts(String caseNumber, Actor reader) {
        return reads(caseNumber, reader) ? acts.ofCase(caseNumber) : List.of();
    }

    /**
     * A page of what was done with the tasks, the newest first.
     *
     * @param before acts of before this moment, or at it and with a number before this one
     */
    public List<TaskAct> acts(String caseNumber, Actor reader, Instant before, long id, int size) {
        return reads(caseNumber, reader) ? acts.ofCase(caseNumber, before, id, size) : List.of();
    }

    private boolean reads(String caseNumber, Actor reader) {
        return reader.officer() && cases.find(visibilities.of(reader), caseNumber).isPresent();
    }
}
