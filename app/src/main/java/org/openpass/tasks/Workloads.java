package org.openpass.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Colleagues;
import org.openpass.access.Colleagues.Colleague;
import org.openpass.reference.WorkingCalendar;
import org.openpass.tasks.Workload.Counts;
import org.openpass.tasks.Workload.Officer;
import org.openpass.tasks.Workload.Waiting;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much the people of an office have to do, for who supervises it. Its numbers are those of the inbox's filters. */
@Service
@Transactional(readOnly = true)
public class Workloads {

    private static final int MOST_PEOPLE = 500;
    private static final int SAMPLED = 50;
    private static final String COUNTS = """
            count(*) as open, count(*) filter (where t.due_rank >= :today and t.due_rank < :tomorrow) as due_today,
            count(*) filter (where t.due_rank < :now) as overdue
            from tasks.tasks t where t.state = 'OPEN' and t.office = :office
            """;

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Limits limits;

    Workloads(JdbcClient jdbc, Colleagues colleagues, WorkingCalendar calendar, Clock clock, Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The workload of an office.
     *
     * @param office null for the supervisor's own
     * @return empty when it is not the actor's to supervise
     */
    public Optional<Workload> of(String office, Actor actor) {
        String wanted = office == null || office.isBlank() ? actor.office() : office;
        boolean supervised = actor.supervises() && wanted != null && (actor.national() || wanted.equals(actor.office()));
        return supervised ? Optional.of(new Workload(wanted, people(wanted), nobodys(wanted))) : Optional.empty();
    }

    private List<Officer> people(String office) {
        Map<String, Counts> counts = counts("t.assignee", "and t.assignee is not null", office);
        Map<String, Colleague> all = new LinkedHashMap<>();
        colleagues.in(office, "", MOST_PEOPLE).forEach(each -> all.put(each.username(), each));
        // Those of national roles and of other offices, who were given something.
        counts.keySet().stream().filter(who -> !all.containsKey(who)).sorted()
                .forEach(who -> colleagues.find(who).ifPresent(each -> all.put(who, each)));
        List<String> names = new ArrayList<>(all.keySet());
        counts.keySet().stream().filter(who -> !all.containsKey(who)).sorted().forEach(names::add);
        Map<String, Duration> averages = averages(names, office);
        return names.stream().map(who -> {
            Colleague known = all.get(who);
            return new Officer(who, known == null ? who : known.displayName(), counts.getOrDefault(who, Counts.NONE),
                    averages.get(who), known == null ? null : known.awayUntil(), known == null ? null : known.deputy());
        }).toList();
    }

    private List<Waiting> nobodys(String office) {
        return counts("t.candidate_role", "and t.assignee is null", office).entrySet().stream()
                .map(each -> new Waiting(each.getKey(), each.getValue())).toList();
    }

    private Map<String, Counts> counts(String by, String which, String office) {
        Instant now = clock.instant();
        Map<String, Counts> counts = new LinkedHashMap<>();
        jdbc.sql("select " + by + " as who, " + COUNTS + which + " group by 1 order by 1").param("office", office)
                .param("now", Timestamp.from(now)).param("today", Timestamp.from(InboxDay.begin("today", now)))
                .param("tomorrow", Timestamp.from(InboxDay.end("today", now)))
                .query((rs, n) -> counts.put(rs.getString("who"), counts(rs))).list();
        return counts;
    }

    private static Counts counts(ResultSet rs) throws SQLException {
        return new Counts(rs.getInt("open"), rs.getInt("due_today"), rs.getInt("overdue"));
    }

    /** Of each the latest decisions on tasks that were claimed before, which an index gives. */
    private Map<String, Duration> averages(List<String> names, String office) {
        Map<String, List<Duration>> spent = new HashMap<>();
        jdbc.sql("""
                select p.who, d.claimed_at, d.decided_at from unnest(:who::text[]) p (who) cross join lateral (
                    select t.claimed_at, t.decided_at from tasks.tasks t where t.decided_by = p.who
                        and t.decided_at is not null and t.decided_at > :since and t.office = :office
                        and t.claimed_at is not null
                    order by t.decided_at desc limit :sampled) d
                """).param("who", names.toArray(String[]::new)).param("office", office).param("sampled", SAMPLED)
                .param("since", Timestamp.from(clock.instant().minus(limits.days("workload.days"))))
                .query((rs, n) -> spent.computeIfAbsent(rs.getString("who"), who -> new ArrayList<>()).add(calendar.between(
                        office, rs.getTimestamp("claimed_at").toInstant(), rs.getTimestamp("decided_at").toInstant())))
                .list();
        return spent.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream()
                .reduce(Duration.ZERO, Duration::plus).dividedBy(each.getValue().size())));
    }
}
