package org.openpass.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of the cases, stated by the module of each kind behind the case's lock. What was stated is true for lists; it
 * is no history.
 */
@Component
public class FactsOfCases {

    private static final String STATE = """
            insert into casework.case_facts as f (case_number, trader, trader_id, aeo, lane, value, origins, goods, factors,
                stated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number) do update set trader = excluded.trader, trader_id = excluded.trader_id,
                aeo = excluded.aeo, lane = excluded.lane, value = excluded.value, origins = excluded.origins,
                goods = excluded.goods, factors = excluded.factors, stated_at = excluded.stated_at
            where (f.trader, f.trader_id, f.aeo, f.lane, f.value, f.origins, f.goods, f.factors) is distinct from
                (excluded.trader, excluded.trader_id, excluded.aeo, excluded.lane, excluded.value, excluded.origins,
                excluded.goods, excluded.factors)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    FactsOfCases(JdbcClient jdbc, ApplicationEventPublisher publisher, Clock clock) {
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** States the facts of a case that nobody can have a task of yet, so that nobody needs to be told: one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String caseNumber, CaseFacts facts) {
        write(caseNumber, facts);
    }

    /** States the facts and tells who follows them; the same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void state(String caseNumber, CaseFacts facts) {
        if (write(caseNumber, facts) > 0) {
            publisher.publishEvent(new CaseFactsStated(caseNumber));
        }
    }

    /** States the lane of a case whose other facts are stated, and tells who follows them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lane(String caseNumber, String lane) {
        if (jdbc.sql("update casework.case_facts set lane = ?, stated_at = ? where case_number = ? "
                + "and lane is distinct from ?").params(lane, Timestamp.from(clock.instant()), caseNumber, lane)
                .update() > 0) {
            publisher.publishEvent(new CaseFactsStated(caseNumber));
        }
    }

    /** The facts as they stand; empty for a kind of case that states none. */
    public Optional<CaseFacts> of(String caseNumber) {
        return jdbc.sql("select * from casework.case_facts where case_number = ?").param(caseNumber)
                .query(FactsOfCases::facts).optional();
    }

    private int write(String caseNumber, CaseFacts facts) {
        return jdbc.sql(STATE).params(caseNumber, facts.trader(), facts.traderId(), facts.aeo(), facts.lane(),
                facts.value(), facts.origins().toArray(String[]::new), facts.goods(),
                facts.factors().stream().sorted().toArray(String[]::new), Timestamp.from(clock.instant())).update();
    }

    private static CaseFacts facts(ResultSet rs, int n) throws SQLException {
        return new CaseFacts(rs.getString("trader"), rs.getObject("trader_id", Long.class), rs.getBoolean("aeo"),
                rs.getString("lane"), rs.getBigDecimal("value"), texts(rs.getArray("origins")), rs.getString("goods"),
                Set.copyOf(texts(rs.getArray("factors"))));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
