package org.openpass.tasks;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openpass.engine.Alerts;
import org.openpass.engine.Models;
import org.openpass.engine.UserTaskListener.Created;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when a task that begins is to be done: so much working time as the goal gives that its element names, less what
 * earlier tasks of the case have used of it. While somebody else had to act there was no task, so no clock ran.
 */
@Component
class TaskGoals {

    /** What is left for who takes a case up again, however much was used. */
    private static final String LEAST = "clearance.resume.least";
    private static final String ALERT = "goal:";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /**
     * A task's goal.
     *
     * @param name the parameter, or null where there is none: then the engine's date counts
     * @param used what earlier tasks have used of it
     */
    record Goal(String name, Instant dueAt, Duration used) {
    }

    private record Run(Instant from, Instant until) {
    }

    private final JdbcClient jdbc;
    private final Models models;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Alerts alerts;

    TaskGoals(JdbcClient jdbc, Models models, Parameters parameters, WorkingCalendar calendar, Alerts alerts) {
        this.jdbc = jdbc;
        this.models = models;
        this.parameters = parameters;
        this.calendar = calendar;
        this.alerts = alerts;
    }

    /** The goal of a task of the office. A goal that cannot be worked out raises an alert and holds up nobody. */
    Goal of(Created task, String office) {
        String name = models.element(task.definitionKey(), task.elementId())
                .map(element -> element.properties().get("goal")).orElse(null);
        if (name == null) {
            return new Goal(null, task.dueAt(), Duration.ZERO);
        }
        try {
            OfficeTime time = OfficeTime.of(calendar, office);
            Duration used = used(task, name, time);
            return new Goal(name, time.after(task.at(), left(name, used, Seoul.day(task.at()))), used);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            alerts.raise(ALERT + name, task.caseNumber(), "The goal " + name + " of tasks cannot be worked out; they go "
                    + "without: " + e.getMessage());
            return new Goal(null, task.dueAt(), Duration.ZERO);
        }
    }

    /** Settles what was said of goals that can be worked out again. */
    void settle(LocalDate today) {
        jdbc.sql("select alert_key from engine.alerts where settled_at is null and alert_key like 'goal:%'")
                .query(String.class).list().stream()
                .filter(key -> parameters.find(key.substring(ALERT.length()), today).isPresent()).forEach(alerts::settle);
    }

    private Duration left(String goal, Duration used, LocalDate day) {
        Duration whole = hours(goal, day);
        if (used.isZero()) {
            return whole;
        }
        Duration least = hours(LEAST, day);
        Duration left = whole.minus(used);
        return left.compareTo(least) > 0 ? left : least.compareTo(whole) < 0 ? least : whole;
    }

    private Duration hours(String parameter, LocalDate day) {
        return Duration.ofMinutes(parameters.on(parameter, day).value().multiply(MINUTES).longValue());
    }

    private Duration used(Created task, String goal, OfficeTime time) {
        List<Run> runs = jdbc.sql("""
                select created_at, coalesce(decided_at, ended_at) as until from tasks.tasks
                where case_number = ? and goal = ? and task_key <> ? and coalesce(decided_at, ended_at) is not null
                """).params(task.caseNumber(), goal, task.taskKey()).query((rs, n) -> new Run(
                TaskRows.instant(rs, "created_at"), TaskRows.instant(rs, "until"))).list();
        return runs.stream().map(run -> time.between(run.from(), run.until())).reduce(Duration.ZERO, Duration::plus)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
