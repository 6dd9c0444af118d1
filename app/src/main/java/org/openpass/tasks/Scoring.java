package org.openpass.tasks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Works out how urgent tasks are, by the parameters of the day on which they were created. Nothing of a kind of case makes
 * it fail: a factor without a parameter gives no points, and a time that cannot be counted no steps.
 */
@Component
class Scoring {

    /** What a task's score depends on; {@code used} is what earlier tasks have used of its goal. */
    record Basis(String office, Set<String> factors, Instant createdAt, Instant dueAt, Duration used) {
    }

    private record Open(long key, Instant deadlineAt, Basis basis) {
    }

    private static final Logger log = LoggerFactory.getLogger(Scoring.class);
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final TaskSignals signals;
    private final Clock clock;

    Scoring(JdbcClient jdbc, JsonMapper json, Parameters parameters, WorkingCalendar calendar, TaskSignals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.parameters = parameters;
        this.calendar = calendar;
        this.signals = signals;
        this.clock = clock;
    }

    /** The score as it is now. */
    Score of(Basis basis) {
        LocalDate day = Seoul.day(basis.createdAt());
        List<PriorityFactor> factors = new ArrayList<>();
        basis.factors().forEach(code -> factor(code, day).ifPresent(factors::add));
        Instant now = clock.instant();
        Optional<TimeSteps> steps = steps(basis);
        steps.flatMap(s -> s.reached(now)).flatMap(code -> factor(code, day)).ifPresent(factors::add);
        return Score.of(factors, steps.map(s -> s.next(now)).orElse(null));
    }

    /** The factors as the row keeps them. */
    String written(Score score) {
        return json.writeValueAsString(score.factors());
    }

    /** Works out anew how urgent those of the tasks are that are open, and until when the law lets them wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    void anew(Collection<Long> keys) {
        if (keys.isEmpty()) {
            return;
        }
        List<Open> open = jdbc.sql("""
                select t.task_key, t.office, t.created_at, t.due_at, t.used_seconds, coalesce(f.factors, '{}') as factors,
                    (select min(d.due_at) from casework.deadlines d where d.case_number = t.case_number
                        and d.bearer = 'OFFICER' and d.met_at is null and d.lapsed_at is null) as nearest
                from tasks.tasks t left join casework.case_facts f on f.case_number = t.case_number
                where t.task_key = any(?) and t.state = 'OPEN'
                """).param(keys.toArray(Long[]::new)).query(Scoring::open).list();
        List<Score> scores = open.stream().map(task -> of(task.basis())).toList();
        jdbc.sql("""
                update tasks.tasks t set priority = s.priority, priority_factors = s.factors, rescore_at = s.next,
                    deadline_at = s.deadline
                from unnest(?::bigint[], ?::smallint[], ?::text[]::jsonb[], ?::text[]::timestamptz[],
                    ?::text[]::timestamptz[]) as s (key, priority, factors, next, deadline)
                where t.task_key = s.key and t.state = 'OPEN' and (t.priority, t.priority_factors, t.rescore_at,
                    t.deadline_at) is distinct from (s.priority, s.factors, s.next, s.deadline) returning t.*
                """).params(open.stream().map(Open::key).toArray(Long[]::new),
                scores.stream().map(Score::priority).toArray(Integer[]::new),
                scores.stream().map(this::written).toArray(String[]::new),
                texts(scores.stream().map(Score::next).toList()), texts(open.stream().map(Open::deadlineAt).toList()))
                .query(TaskRows::task).list().forEach(task -> signals.changed(task, "restated", null));
    }

    private Optional<PriorityFactor> factor(String code, LocalDate day) {
        String parameter = "priority." + code;
        return parameters.find(parameter, day).map(p -> p.value().min(MOST).max(MOST.negate())
                .setScale(0, RoundingMode.HALF_UP).intValue()).filter(points -> points != 0)
                .map(points -> new PriorityFactor(code, points, parameter));
    }

    private Optional<TimeSteps> steps(Basis basis) {
        if (basis.dueAt() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(TimeSteps.of(basis.createdAt(), basis.dueAt(), basis.used(),
                    OfficeTime.of(calendar, basis.office())));
        } catch (IllegalStateException e) {
            log.warn("The time of a task cannot be counted; its priority goes without", e);
            return Optional.empty();
        }
    }

    private static Open open(ResultSet rs, int n) throws SQLException {
        return new Open(rs.getLong("task_key"), TaskRows.instant(rs, "nearest"), new Basis(rs.getString("office"),
                TaskRows.texts(rs, "factors"), TaskRows.instant(rs, "created_at"),
                TaskRows.instant(rs, "due_at"), Duration.ofSeconds(rs.getInt("used_seconds"))));
    }

    private static String[] texts(List<Instant> moments) {
        return moments.stream().map(at -> at == null ? null : at.toString()).toArray(String[]::new);
    }
}
