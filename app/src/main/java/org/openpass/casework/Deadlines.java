package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Legal deadlines, in the one table that timers and schedulers read again when they fire. Who follows deadlines of officers
 * is told in the same transaction; those of others pass untold, since every accepted declaration has one.
 */
@Component
public class Deadlines {

    /** Kind of the period of an answer to a letter; it runs beside what the process of the case waits for. */
    public static final String LETTER = "letter";

    /** So long after it was found to be held a deadline is looked at again. */
    public static final Duration HELD_FOR = Duration.ofMinutes(15);

    /** Whose act is due. */
    public enum Bearer { OFFICER, PARTY, PAYER, AGENCY }

    /** A deadline of a case; {@code article} is its source, {@code round} counts repetitions from 1. */
    public record Deadline(String caseNumber, String kind, int round, Instant dueAt, String article, Bearer bearer) {
    }

    private record Stands(Instant due, int moves) {
    }

    private final JdbcClient jdbc;
    private final StandingOutages outages;
    private final DeadlineMoves moves;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, StandingOutages outages, DeadlineMoves moves, ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.outages = outages;
        this.moves = moves;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Sets or moves the deadline; one that falls in an outage is due when that lets it (Art. 8(4)).
     *
     * @return when it is due now; one that was met or has lapsed stays as it is
     */
    public Instant set(Deadline deadline) {
        List<OutageDays.Step> steps = outages.steps(deadline.caseNumber(), deadline.kind(), deadline.dueAt());
        Optional<Stands> set = jdbc.sql("""
                insert into casework.deadlines (case_number, kind, round, due_at, article, bearer) values (?, ?, ?, ?, ?, ?)
                on conflict (case_number, kind, round) do update set due_at = excluded.due_at,
                    moves = deadlines.moves + (deadlines.due_at <> excluded.due_at)::int
                where deadlines.met_at is null and deadlines.lapsed_at is null
                returning due_at, moves
                """).params(deadline.caseNumber(), deadline.kind(), deadline.round(),
                Timestamp.from(OutageDays.last(steps, deadline.dueAt())), deadline.article(), deadline.bearer().name())
                .query((rs, n) -> new Stands(rs.getTimestamp(1).toInstant(), rs.getInt(2))).optional();
        if (set.isEmpty()) {
            return due(deadline);
        }
        if (!steps.isEmpty() || set.get().moves() > 0) {
            moves.begin(deadline, steps);
        }
        if (deadline.bearer() == Bearer.OFFICER) {
            publisher.publishEvent(new DeadlineMoved(deadline.caseNumber()));
        }
        return set.get().due();
    }

    private Instant due(Deadline deadline) {
        return jdbc.sql("select due_at from casework.deadlines where case_number = ? and kind = ? and round = ?")
                .params(deadline.caseNumber(), deadline.kind(), deadline.round())
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).single();
    }

    /** When it is due as the outages stand, before it is set; its own moment mostly. */
    public Instant moved(Deadline deadline) {
        return OutageDays.last(outages.steps(deadline.caseNumber(), deadline.kind(), deadline.dueAt()), deadline.dueAt());
    }

    /** Whether it may not lapse yet, although it has passed: it falls in an outage that has not moved it so far. */
    public boolean held(Deadline deadline) {
        return outages.held(deadline.caseNumber(), deadline.kind(), deadline.dueAt());
    }

    /** What was due was done. */
    public void met(String caseNumber, String kind, int round) {
        ended(caseNumber, jdbc.sql("update casework.deadlines set met_at = ? where case_number = ? and kind = ? "
                + "and round = ? and met_at is null returning bearer").params(now(), caseNumber, kind, round)
                .query(String.class).list());
    }

    /** What was due was done, or is not due any more: every deadline of the kind. */
    public void met(String caseNumber, String kind) {
        ended(caseNumber, jdbc.sql("update casework.deadlines set met_at = ? where case_number = ? and kind = ? "
                + "and met_at is null returning bearer").params(now(), caseNumber, kind).query(String.class).list());
    }

    /** What was due was not done in time. */
    public void lapsed(String caseNumber, String kind, int round) {
        ended(caseNumber, jdbc.sql("update casework.deadlines set lapsed_at = ? where case_number = ? and kind = ? "
                + "and round = ? and met_at is null and lapsed_at is null returning bearer")
                .params(now(), caseNumber, kind, round).query(String.class).list());
    }

    /**
     * Marks deadlines of the kind that have passed as lapsed and returns them; each is returned once. What falls in an
     * outage that has not moved it yet is left out.
     */
    public List<Deadline> lapse(String kind, int limit) {
        Timestamp now = now();
        List<Deadline> lapsed = jdbc.sql("""
                update casework.deadlines d set lapsed_at = ? from (
                    select case_number, kind, round from casework.deadlines d
                    where kind = ? and due_at < ? and met_at is null and lapsed_at is null and %s
                    order by due_at limit ? for update skip locked) due
                where (d.case_number, d.kind, d.round) = (due.case_number, due.kind, due.round)
                returning d.case_number, d.kind, d.round, d.due_at, d.article, d.bearer
                """.formatted(OutageRows.NOT_HELD)).params(now, kind, now, limit).query(Deadlines::deadline).list();
        lapsed.forEach(deadline -> ended(deadline.caseNumber(), List.of(deadline.bearer().name())));
        return lapsed;
    }

    /** The open deadlines of a case for which its process waits, the nearest first. */
    public List<Deadline> open(String caseNumber) {
        return jdbc.sql("""
                select case_number, kind, round, due_at, article, bearer from casework.deadlines
                where case_number = ? and kind <> ? and met_at is null and lapsed_at is null order by due_at
                """).params(caseNumber, LETTER).query(Deadlines::deadline).list();
    }

    private void ended(String caseNumber, List<String> bearers) {
        if (bearers.contains(Bearer.OFFICER.name())) {
            publisher.publishEvent(new DeadlineMoved(caseNumber));
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Deadline deadline(ResultSet rs, int n) throws SQLException {
        return new Deadline(rs.getString("case_number"), rs.getString("kind"), rs.getInt("round"),
                rs.getTimestamp("due_at").toInstant(), rs.getString("article"), Bearer.valueOf(rs.getString("bearer")));
    }
}
