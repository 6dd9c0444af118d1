package org.openpass.collection;

import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.openpass.access.Visibility;
import org.openpass.casework.Duty;
import org.openpass.casework.PartyDuties;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who owes duty by notice pays it; other parties of the case do not. */
@Component
class LevyDuties implements PartyDuties {

    private final JdbcClient jdbc;
    private final DSLContext dsl;

    LevyDuties(JdbcClient jdbc, DSLContext dsl) {
        this.jdbc = jdbc;
        this.dsl = dsl;
    }

    @Override
    public List<Duty> of(Visibility who, int most) {
        Set<Long> payers = new TreeSet<>(who.parties());
        who.partiesOfKind().values().forEach(payers::addAll);
        if (payers.isEmpty()) {
            return List.of();
        }
        var query = dsl.resultQuery("""
                select c.number, c.subject, c.title, n.amount, n.due_on
                from collection.notices n join casework.cases c on c.number = n.case_number
                where n.payer_id = any({0}) and n.money_status in ('UNPAID', 'OVERDUE') and n.kind = 'ASSESSMENT_NOTICE' and {1}
                order by n.due_on, c.number limit {2}
                """, val(payers.toArray(Long[]::new)), who.condition(), val(most));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query((rs, n) -> new Duty(rs.getString(1), rs.getString(2),
                rs.getString(3), "PAY", rs.getLong(4), Seoul.after(rs.getDate(5).toLocalDate()), "declarations/" + rs.getString(2)
                + "/payment")).list();
    }
}
