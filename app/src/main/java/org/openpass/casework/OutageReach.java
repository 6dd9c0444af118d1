package org.openpass.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the deadlines that outages touch. */
@Component
class OutageReach {

    private static final String COUNT = """
            select d.kind, count(*) filter (where d.lapsed_at is null or d.kind = any(:revocable)) as deadlines,
                count(distinct d.case_number) filter (where d.lapsed_at is null or d.kind = any(:revocable)) as cases,
                count(*) filter (where d.lapsed_at is not null and d.kind = any(:revocable)) as lapsed,
                count(*) filter (where d.lapsed_at is not null and not d.kind = any(:revocable)) as gone
            from casework.deadlines d join casework.cases c on c.number = d.case_number
            where (d.due_at > :from and d.due_at <= :end and d.met_at is null and d.lapsed_at is null
                or d.due_at > :from and d.due_at <= :end and d.met_at is null and d.lapsed_at >= :from)
            and (:kinds::text[] is null or d.kind = any(:kinds::text[]))
            and (:offices::text[] is null or c.office = any(:offices::text[]))
            group by grouping sets ((d.kind), ()) order by d.kind nulls first
            """;

    private record Counted(String kind, long deadlines, long cases, long lapsed, long gone) {
    }

    private final JdbcClient jdbc;
    private final MoveRows moves;
    private final Clock clock;

    OutageReach(JdbcClient jdbc, MoveRows moves, Clock clock) {
        this.jdbc = jdbc;
        this.moves = moves;
        this.clock = clock;
    }

    /** What it would touch; of one that lasts what it has touched until the end of this day. */
    Reach of(NewOutage o) {
        Instant end = Outage.end(o.until() == null ? clock.instant() : o.until());
        List<Counted> counted = jdbc.sql(COUNT).param("from", Timestamp.from(o.from())).param("end", Timestamp.from(end))
                .param("revocable", moves.revocable()).param("kinds", OutageRows.array(o.kinds()))
                .param("offices", OutageRows.array(o.offices())).query(OutageReach::counted).list();
        Counted all = counted.getFirst();
        return new Reach(all.deadlines(), all.cases(), all.lapsed(), all.gone(), counted.stream().skip(1)
                .map(k -> new Reach.Kind(k.kind(), k.deadlines(), k.lapsed(), k.gone())).toList());
    }

    /** How many deadlines each of the outages has moved, also those that were put back. */
    Map<Long, Long> moved(List<Outage> outages) {
        Map<String, Long> moved = new HashMap<>();
        jdbc.sql("select cause, count(distinct (case_number, kind, round)) from casework.deadline_moves "
                + "where cause = any(?) and superseded_at is null group by cause")
                .param(outages.stream().map(Outage::mark).toArray(String[]::new))
                .query(rs -> { moved.put(rs.getString(1), rs.getLong(2)); });
        Map<Long, Long> byId = new HashMap<>();
        outages.forEach(outage -> byId.put(outage.id(), moved.getOrDefault(outage.mark(), 0L)));
        return byId;
    }

    /** Those that lapsed on its days and do not come back, the last to lapse first. */
    List<LapsedDeadline> gone(NewOutage o, int most) {
        Instant end = Outage.end(o.until() == null ? clock.instant() : o.until());
        return jdbc.sql("""
                select d.case_number, c.subject, d.kind, d.due_at, d.lapsed_at
                from casework.deadlines d join casework.cases c on c.number = d.case_number
                where d.due_at > :from and d.due_at <= :end and d.met_at is null and d.lapsed_at >= :from
                    and not d.kind = any(:revocable)
                    and (:kinds::text[] is null or d.kind = any(:kinds::text[]))
                    and (:offices::text[] is null or c.office = any(:offices::text[]))
                order by d.lapsed_at desc, d.case_number limit :most
                """).param("from", Timestamp.from(o.from())).param("end", Timestamp.from(end))
                .param("revocable", moves.revocable()).param("kinds", OutageRows.array(o.kinds()))
                .param("offices", OutageRows.array(o.offices())).param("most", most).query((rs, n) -> new LapsedDeadline(
                        rs.getString(1), rs.getString(2), rs.getString(3), Cases.instant(rs, "due_at"),
                        Cases.instant(rs, "lapsed_at"))).list();
    }

    private static Counted counted(ResultSet rs, int n) throws SQLException {
        return new Counted(rs.getString("kind"), rs.getLong("deadlines"), rs.getLong("cases"), rs.getLong("lapsed"),
                rs.getLong("gone"));
    }
}
