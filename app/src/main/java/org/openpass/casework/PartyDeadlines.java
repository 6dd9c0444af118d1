package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.openpass.access.Visibility;
import org.openpass.casework.Deadlines.Deadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when parties have to act in the cases that they may see, as calendars follow it. */
@Component
public class PartyDeadlines {

    /** So long a calendar is told that a deadline is met or gone; programs look at least once in that time. */
    private static final Duration TOLD_FOR = Duration.ofDays(60);

    /**
     * A deadline of a party's or payer's.
     *
     * @param subject number of the document that the case is about
     * @param revision grows with every change that a calendar has to take over
     * @param met nothing is to be done any more
     */
    public record Entry(Deadline deadline, String subject, int revision, boolean met) {
    }

    private final JdbcClient jdbc;
    private final DSLContext dsl;
    private final Clock clock;

    PartyDeadlines(JdbcClient jdbc, DSLContext dsl, Clock clock) {
        this.jdbc = jdbc;
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The open ones and those that ended lately, the open and nearest first. */
    public List<Entry> of(Visibility who, int most) {
        OffsetDateTime since = clock.instant().minus(TOLD_FOR).atOffset(ZoneOffset.UTC);
        var query = dsl.resultQuery("""
                select d.case_number, d.kind, d.round, d.due_at, d.article, d.bearer, d.moves, d.met_at, c.subject
                from casework.deadlines d join casework.cases c on c.number = d.case_number
                where {0} and d.bearer in ('PARTY', 'PAYER')
                and (d.met_at is null and d.lapsed_at is null or coalesce(d.met_at, d.lapsed_at) >= {1})
                order by (d.met_at is not null or d.lapsed_at is not null), d.due_at, d.case_number, d.kind, d.round
                limit {2}
                """, who.condition(), DSL.val(since), DSL.val(most));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query(PartyDeadlines::entry).list();
    }

    private static Entry entry(ResultSet rs, int n) throws SQLException {
        boolean met = rs.getTimestamp("met_at") != null;
        return new Entry(new Deadline(rs.getString("case_number"), rs.getString("kind"), rs.getInt("round"),
                rs.getTimestamp("due_at").toInstant(), rs.getString("article"),
                Deadlines.Bearer.valueOf(rs.getString("bearer"))), rs.getString("subject"),
                rs.getInt("moves") + (met ? 1 : 0), met);
    }
}
