package org.openpass.declaration;

import java.time.Instant;
import java.util.List;
import org.openpass.casework.DeadlinesMoved;
import org.openpass.casework.DeadlinesMoved.Moved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for supplements say until when they can be answered, as their deadlines do when an outage moves them. */
@Component
class MovedSupplements {

    private final JdbcClient jdbc;

    MovedSupplements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void moved(DeadlinesMoved moved) {
        List<Moved> asked = moved.of(Supplements.DEADLINE);
        if (asked.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update declaration.supplements s set due_at = m.due
                from unnest(?::text[], ?::int[], ?::text[]::timestamptz[]) as m (case_number, round, due)
                where (s.case_number, s.round) = (m.case_number, m.round) and s.state = 'OPEN'
                """).params(asked.stream().map(Moved::caseNumber).toArray(String[]::new),
                asked.stream().map(Moved::round).toArray(Integer[]::new),
                asked.stream().map(Moved::after).map(Instant::toString).toArray(String[]::new)).update();
    }
}
