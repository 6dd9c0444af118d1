package org.openpass.declaration.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.whatif.DecisionFacts;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the law named goods by when declarations were checked: a changed table is tried on it. */
@Component
class TaxReviewRows implements DecisionFacts {

    private static final String DECISION = "name-tax-review";
    private static final String VARIABLE = "taxFacts";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaxReviewRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String caseNumber, LocalDate day, TaxReviewFacts.Facts facts) {
        jdbc.sql("insert into declaration.tax_review_facts values (?, ?, ?, ?, ?, ?) on conflict (case_number) "
                + "do update set filed_on = excluded.filed_on, in_arrears = excluded.in_arrears, unfaithful = excluded.unfaithful, "
                + "named_goods = excluded.named_goods, checked_at = excluded.checked_at").params(caseNumber, day,
                facts.inArrears(), facts.unfaithful(), facts.namedGoods(), Timestamp.from(clock.instant())).update();
    }

    @Override
    public Map<String, Kind> of(String decision) {
        return decision.equals(DECISION) ? Map.of(VARIABLE, Kind.PARTS) : Map.of();
    }

    @Override
    public List<Row> last(String decision, int most, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select * from declaration.tax_review_facts where checked_at >= ? and checked_at < ?
                order by checked_at desc, case_number desc limit ?
                """).params(from == null ? Timestamp.valueOf("1900-01-01 00:00:00") : Timestamp.from(Seoul.after(from.minusDays(1))),
                until == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(Seoul.after(until)), most)
                .query((rs, n) -> new Row(rs.getString("case_number"), rs.getObject("filed_on", LocalDate.class),
                        Map.of(VARIABLE, new TaxReviewFacts.Facts(rs.getBoolean("in_arrears"), rs.getBoolean("unfaithful"),
                                rs.getBoolean("named_goods"))))).list();
    }
}
