package org.openpass.declaration;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.openpass.access.Visibility;
import org.openpass.casework.Duty;
import org.openpass.casework.PartyDuties;
import org.openpass.collection.Owed;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What declarants and payers have to do: answer a supplement, provide security, pay before or after acceptance. */
@Component
class DeclarationDuties implements PartyDuties {

    private final JdbcClient jdbc;
    private final DSLContext dsl;

    DeclarationDuties(JdbcClient jdbc, DSLContext dsl) {
        this.jdbc = jdbc;
        this.dsl = dsl;
    }

    @Override
    public List<Duty> of(Visibility who, int most) {
        var query = dsl.resultQuery(Seoul.inSql("""
                select d.number, d.case_number, c.title, d.status, n.amount, n.due_on, s.due_at
                from declaration.declarations d join casework.cases c on c.number = d.case_number
                left join lateral (select amount, due_on from collection.notices n where n.case_number = c.number
                    order by n.round desc limit 1) n on true
                left join lateral (select min(s.due_at) as due_at from casework.deadlines s
                    where s.case_number = c.number and s.kind = {3} and s.met_at is null and s.lapsed_at is null) s
                    on d.status = 'SUPPLEMENT'
                where {0} and (({1}) or d.status = 'ACCEPTED' and {2})
                order by case when d.status = 'SUPPLEMENT' then s.due_at
                    else (n.due_on + 1)::timestamp at time zone 'Asia/Seoul' end nulls last, d.number
                limit {4}
                """), who.condition(), condition(DeclarationList.PARTY_ACTS), Owed.condition(), val(Supplements.DEADLINE),
                val(most));
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query(DeclarationDuties::duty).list();
    }

    private static Duty duty(ResultSet rs, int n) throws SQLException {
        DeclarationStatus status = DeclarationStatus.valueOf(rs.getString("status"));
        String number = rs.getString("number");
        Long amount = rs.getObject("amount") == null ? null : rs.getLong("amount");
        return switch (status) {
            case SUPPLEMENT -> new Duty(rs.getString("case_number"), number, rs.getString("title"), "ANSWER", null,
                    moment(rs.getTimestamp("due_at")), "cases/" + number);
            case AWAITING_SECURITY -> new Duty(rs.getString("case_number"), number, rs.getString("title"), "SECURE",
                    amount, null, "cases/" + number);
            default -> new Duty(rs.getString("case_number"), number, rs.getString("title"),
                    status == DeclarationStatus.ACCEPTED ? "PAY" : "PAY_FIRST", amount, end(rs.getDate("due_on")),
                    "declarations/" + number + "/payment");
        };
    }

    private static Instant moment(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Instant end(Date lastDay) {
        return lastDay == null ? null : Seoul.after(lastDay.toLocalDate());
    }
}
