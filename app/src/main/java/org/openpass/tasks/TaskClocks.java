package org.openpass.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.engine.EngineHistory;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tasks.WorkClock.Segment;
import org.openpass.tasks.WorkClock.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when customs has to act in a case, and whether that clock runs: it stands still while somebody else has to act. */
@Service
public class TaskClocks {

    private static final String OFFICER = "officer";
    private static final String MACHINE = "machine";

    private final TaskRows rows;
    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final EngineHistory history;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskClocks(TaskRows rows, JdbcClient jdbc, Deadlines deadlines, EngineHistory history, WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The clock as it stands now; the caller has applied Visibility. */
    @Transactional(readOnly = true)
    public WorkClock of(CaseFile file) {
        Instant now = clock.instant();
        OfficeTime time = OfficeTime.of(calendar, file.office());
        List<Task> open = rows.ofCase(file.number()).stream().filter(task -> task.state() == Task.State.OPEN).toList();
        List<Deadline> due = deadlines.open(file.number());
        List<Segment> segments = segments(file.number(), now, time);
        if (!open.isEmpty()) {
            Instant goal = open.stream().map(Task::dueAt).filter(Objects::nonNull).min(Comparator.naturalOrder())
                    .orElse(null);
            return new WorkClock(State.RUNNING, goal, goal == null ? null : time.between(now, goal),
                    goal != null && !goal.isAfter(now), nearest(due, true), null, null, segments);
        }
        String waitsFor = waitsFor(file).orElse(null);
        State state = waitsFor == null ? State.DONE : waitsFor.equals(OFFICER) ? State.RUNNING : State.PAUSED;
        return new WorkClock(state, null, null, false, nearest(due, true), state == State.PAUSED ? waitsFor : null,
                state == State.PAUSED ? nearest(due, false) : null, segments);
    }

    /**
     * Whom the case waits for. An act counts at once, although the engine still waits at its place a moment later: only
     * the place that gives the case its status counts.
     */
    private Optional<String> waitsFor(CaseFile file) {
        return file.closedAt() != null || file.instanceKey() == null ? Optional.empty()
                : history.waitingAt(file.number(), file.instanceKey()).stream()
                .filter(element -> file.status().equals(element.properties().get("status")))
                .map(element -> element.properties().get("owner")).filter(Objects::nonNull)
                .filter(owner -> !owner.equals(MACHINE)).findFirst();
    }

    private static Instant nearest(List<Deadline> open, boolean officers) {
        return open.stream().filter(d -> (d.bearer() == Bearer.OFFICER) == officers).map(Deadline::dueAt).findFirst()
                .orElse(null);
    }

    /** A decision ends it, not the engine's confirmation a moment later. */
    private List<Segment> segments(String caseNumber, Instant now, OfficeTime time) {
        return jdbc.sql("""
                select element_id, created_at, coalesce(decided_at, ended_at) as until from tasks.tasks
                where case_number = ? order by created_at, task_key
                """).param(caseNumber).query((rs, n) -> {
                    Instant from = TaskRows.instant(rs, "created_at");
                    Instant until = TaskRows.instant(rs, "until");
                    return new Segment(rs.getString("element_id"), from, until,
                            time.between(from, until == null ? now : until));
                }).list();
    }
}
