package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal deadlines, in the one table that timers and schedulers read again when they fire. */
@Component
public class Deadlines {

    /** A deadline of a case; {@code article} is its source, {@code round} counts repetitions from 1. */
    public record Deadline(String caseNumber, String kind, int round, Instant dueAt, String article) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sets or moves the deadline. */
    public void set(Deadline deadline) {
        jdbc.sql("""
                insert into casework.deadlines (case_number, kind, round, due_at, article) values (?, ?, ?, ?, ?)
                on conflict (case_number, kind, round) do update set due_at = excluded.due_at
                where deadlines.met_at is null and deadlines.lapsed_at is null
                """).params(deadline.caseNumber(), deadline.kind(), deadline.round(),
                Timestamp.from(deadline.dueAt()), deadline.article()).update();
    }

    /** What was due was done. */
    public void met(String caseNumber, String kind, int round) {
        jdbc.sql("update casework.deadlines set met_at = ? where case_number = ? and kind = ? and round = ? "
                + "and met_at is null").params(Timestamp.from(clock.instant()), caseNumber, kind, round).update();
    }

    /** What was due was done, or is not due any more: every deadline of the kind. */
    public void met(String caseNumber, String kind) {
        jdbc.sql("update casework.deadlines set met_at = ? where case_number = ? and kind = ? and met_at is null")
                .params(Timestamp.from(clock.instant()), caseNumber, kind).update();
    }

    /** What was due was not done in time. */
    public void lapsed(String caseNumber, String kind, int round) {
        jdbc.sql("update casework.deadlines set lapsed_at = ? where case_number = ? and kind = ? and round = ? "
                + "and met_at is null and lapsed_at is null").params(Timestamp.from(clock.instant()), caseNumber, kind,
                round).update();
    }

    /** Marks deadlines of the kind that have passed as lapsed and returns them; each is returned once. */
    public List<Deadline> lapse(String kind, int limit) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                update casework.deadlines d set lapsed_at = ? from (
                    select case_number, kind, round from casework.deadlines
                    where kind = ? and due_at < ? and met_at is null and lapsed_at is null
                    order by due_at limit ? for update skip locked) due
                where (d.case_number, d.kind, d.round) = (due.case_number, due.kind, due.round)
                returning d.case_number, d.kind, d.round, d.due_at, d.article
                """).params(now, kind, now, limit).query((rs, n) -> new Deadline(rs.getString(1), rs.getString(2),
                rs.getInt(3), rs.getTimestamp(4).toInstant(), rs.getString(5))).list();
    }

    /** The open deadlines of a case, the nearest first. */
    public List<Deadline> open(String caseNumber) {
        return jdbc.sql("""
                select case_number, kind, round, due_at, article from casework.deadlines
                where case_number = ? and met_at is null and lapsed_at is null order by due_at
                """).param(caseNumber).query((rs, n) -> new Deadline(rs.getString(1), rs.getString(2), rs.getInt(3),
                rs.getTimestamp(4).toInstant(), rs.getString(5))).list();
    }
}
