package org.openpass.cargo.gate;

import static org.jooq.impl.DSL.val;

import java.sql.Timestamp;
import java.util.List;
import org.jooq.DSLContext;
import org.openpass.access.Visibility;
import org.openpass.casework.Duty;
import org.openpass.casework.PartyDuties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners and declarants have goods to carry out, by a day or without delay (Customs Act Art. 157-2). */
@Component
class CarryOutDuties implements PartyDuties {

    private static final String WHAT = "CARRY_OUT";

    private final JdbcClient jdbc;
    private final DSLContext dsl;

    CarryOutDuties(JdbcClient jdbc, DSLContext dsl) {
        this.jdbc = jdbc;
        this.dsl = dsl;
    }

    @Override
    public List<Duty> of(Visibility who, int most) {
        var query = dsl.resultQuery("""
                select c.number, o.declaration, c.title, d.due_at
                from cargo.carry_outs o join casework.cases c on c.number = o.case_number
                left join casework.deadlines d on d.case_number = c.number and d.kind = {1} and d.round = 1
                where {0} and o.outcome is null and c.status in ('AWAITING_CARRY_OUT', 'CARRY_OUT_OVERDUE')
                order by d.due_at nulls last, c.number limit {2}
                """, who.condition(), val(CarryOutWatch.DEADLINE), val(most));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query((rs, n) -> {
            Timestamp due = rs.getTimestamp("due_at");
            return new Duty(rs.getString("number"), rs.getString("declaration"), rs.getString("title"), WHAT, null,
                    due == null ? null : due.toInstant(), "cases/" + rs.getString("number"));
        }).list();
    }
}
