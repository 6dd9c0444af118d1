package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which open deadlines of cases outages moved, for who shows or tells it. */
@Component
public class MovedDeadlines {

    private static final String STANDING = """
            select distinct on (m.case_number, m.kind, m.round) m.case_number, m.kind, m.round, d.due_at as after,
                first_value(m.due_before) over (partition by m.case_number, m.kind, m.round order by m.id) as before,
                o.id, o.cause, o.from_at, o.until_at, false as back
            from casework.deadline_moves m join casework.deadlines d using (case_number, kind, round)
            join casework.outages o on m.cause = 'OUTAGE:' || o.id
            where m.case_number = any(?) and m.undone_at is null and m.superseded_at is null
                and d.met_at is null and d.lapsed_at is null
            order by m.case_number, m.kind, m.round, m.id desc
            """;
    private static final String PUT_BACK = """
            select distinct on (m.case_number, m.kind, m.round) m.case_number, m.kind, m.round, d.due_at as after,
                m.due_after as before, o.id, o.cause, o.from_at, o.until_at, true as back
            from casework.deadline_moves m join casework.deadlines d using (case_number, kind, round)
            join casework.outages o on m.cause = 'OUTAGE:' || o.id
            where m.case_number = any(?) and m.undone_at is not null and d.due_at < m.due_after
                and d.met_at is null and d.lapsed_at is null
            order by m.case_number, m.kind, m.round, m.id desc
            """;

    private final JdbcClient jdbc;

    MovedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open deadlines of these cases that stand where an outage moved them. */
    public List<MovedDeadline> standing(Collection<String> caseNumbers) {
        return read(STANDING, caseNumbers);
    }

    /** The open ones that were put back, from the day that the outage had moved them to. */
    public List<MovedDeadline> putBack(Collection<String> caseNumbers) {
        return read(PUT_BACK, caseNumbers);
    }

    private List<MovedDeadline> read(String sql, Collection<String> caseNumbers) {
        return jdbc.sql(sql).param(caseNumbers.toArray(String[]::new)).query(MovedDeadlines::moved).list();
    }

    private static MovedDeadline moved(ResultSet rs, int n) throws SQLException {
        return new MovedDeadline(rs.getString("case_number"), rs.getString("kind"), rs.getInt("round"),
                Seoul.lastDay(Cases.instant(rs, "before")), Seoul.lastDay(Cases.instant(rs, "after")), rs.getLong("id"),
                Outage.Cause.valueOf(rs.getString("cause")), Cases.instant(rs, "from_at"), Cases.instant(rs, "until_at"),
                rs.getBoolean("back"));
    }
}
