package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is away, was away lately, or will be. */
@Component
public class AbsenceList {

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int MOST = 200;
    private static final String SELECT = """
            select a.*, p.display_name as name, d.display_name as deputy_name, exists (select 1 from access.absences o
                where o.username = a.deputy and o.from_at < least(a.until_at, a.ended_at)
                and least(o.until_at, o.ended_at) > a.from_at) as deputy_away
            from access.absences a join access.accounts p on p.username = a.username
                join access.accounts d on d.username = a.deputy
            """;
    private static final String PLACE = " join access.standing(:day) s on s.username = a.username ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The actor's own, those in which the actor stands in, and those of a supervisor's people; the latest first. */
    public List<Absence> list(Actor actor) {
        if (!actor.officer()) {
            return List.of();
        }
        return jdbc.sql(SELECT + PLACE + """
                where a.until_at > :since and (a.username = :who or a.deputy = :who
                    or :supervises and (:national or s.office = :office))
                order by a.from_at desc, a.id desc limit :most
                """).param("day", Seoul.today(clock))
                .param("since", Timestamp.from(clock.instant().minus(KEPT_IN_SIGHT))).param("who", actor.name())
                .param("supervises", actor.supervises()).param("national", actor.national())
                .param("office", actor.office()).param("most", MOST).query(AbsenceList::absence).list();
    }

    /** When the deputy last ceased to stand in for the person; empty when never. */
    public Optional<Instant> ended(String username, String deputy) {
        return jdbc.sql("select max(least(until_at, ended_at)) from access.absences where username = ? and deputy = ? "
                + "and from_at <= ?").params(username, deputy, Timestamp.from(clock.instant()))
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }

    Optional<Absence> find(long id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AbsenceList::absence).optional();
    }

    private static Absence absence(ResultSet rs, int n) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new Absence(rs.getLong("id"), rs.getString("username"), rs.getString("name"), rs.getString("deputy"),
                rs.getString("deputy_name"), rs.getTimestamp("from_at").toInstant(), rs.getTimestamp("until_at").toInstant(),
                new TreeSet<>(List.of((String[]) rs.getArray("groups").getArray())), rs.getString("note"),
                rs.getString("entered_by"), rs.getTimestamp("entered_at").toInstant(),
                ended == null ? null : ended.toInstant(), rs.getBoolean("deputy_away"));
    }
}
