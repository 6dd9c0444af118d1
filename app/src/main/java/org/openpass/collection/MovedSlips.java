package org.openpass.collection;

import java.time.Clock;
import java.util.List;
import org.openpass.casework.DeadlinesMoved;
import org.openpass.casework.DeadlinesMoved.Moved;
import org.openpass.casework.RevocableLapse;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payment slips are due when their deadlines are; one that became overdue in an outage is not overdue (Art. 8(4)). */
@Component
class MovedSlips implements RevocableLapse {

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedSlips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return DueDates.DEADLINE;
    }

    @EventListener
    void moved(DeadlinesMoved moved) {
        List<Moved> slips = moved.of(DueDates.DEADLINE);
        if (slips.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update collection.notices n set due_on = m.last_day, money_status = case
                    when n.money_status = 'OVERDUE' and m.last_day >= ?::date then 'UNPAID' else n.money_status end
                from unnest(?::text[], ?::int[], ?::text[]::date[]) as m (case_number, round, last_day)
                where (n.case_number, n.round) = (m.case_number, m.round) and n.due_on is not null
                    and n.money_status in ('UNPAID', 'OVERDUE', 'SECURED')
                """).params(Seoul.today(clock), slips.stream().map(Moved::caseNumber).toArray(String[]::new),
                slips.stream().map(Moved::round).toArray(Integer[]::new),
                slips.stream().map(m -> Seoul.lastDay(m.after()).toString()).toArray(String[]::new)).update();
    }
}
