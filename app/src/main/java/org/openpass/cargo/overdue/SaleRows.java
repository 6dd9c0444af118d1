package org.openpass.cargo.overdue;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.overdue.SaleRound.Bid;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sales as they go on: publication, rounds, bids, what was decided after them. */
@Repository
class SaleRows {

    private final JdbcClient jdbc;

    SaleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void published(String caseNumber, LocalDate on) {
        jdbc.sql("update cargo.sales set published_on = coalesce(published_on, ?) where case_number = ?").params(on, caseNumber).update();
    }

    /** Puts the goods up once more; again it changes nothing. */
    void begin(String caseNumber, int round, long price, LocalDate opensOn) {
        jdbc.sql("insert into cargo.sale_rounds (case_number, round, price, opens_on) values (?, ?, ?, ?) on conflict do nothing")
                .params(caseNumber, round, price, opensOn).update();
    }

    /** All rounds, first first. */
    List<SaleRound> rounds(String caseNumber) {
        return jdbc.sql("select round, price, opens_on, result, why from cargo.sale_rounds where case_number = ? order by round")
                .param(caseNumber).query((rs, n) -> new SaleRound(rs.getInt(1), rs.getLong(2), rs.getObject(3, LocalDate.class),
                        rs.getString(4), rs.getString(5), bids(caseNumber, rs.getInt(1)))).list();
    }

    /** The round that runs, or ran last. */
    Optional<SaleRound> last(String caseNumber) {
        List<SaleRound> all = rounds(caseNumber);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private List<Bid> bids(String caseNumber, int round) {
        return jdbc.sql("select bidder, amount, refused from cargo.sale_bids where case_number = ? and round = ? order by amount desc, bidder")
                .params(caseNumber, round).query(Bid.class).list();
    }

    /** Who made no contract that could have been made, and bids no more. */
    Set<String> excluded(String caseNumber) {
        return new HashSet<>(jdbc.sql("select bidder from cargo.sale_bids where case_number = ? and refused").param(caseNumber)
                .query(String.class).list());
    }

    void result(String caseNumber, int round, String result, String why, String by, List<Bid> bids) {
        jdbc.sql("update cargo.sale_rounds set result = ?, why = ?, decided_by = ? where case_number = ? and round = ?").param(1, result)
                .param(2, why, Types.VARCHAR).param(3, by).param(4, caseNumber).param(5, round).update();
        bids.forEach(bid -> jdbc.sql("insert into cargo.sale_bids (case_number, round, bidder, amount, refused) values (?, ?, ?, ?, ?) "
                + "on conflict do nothing").params(caseNumber, round, bid.bidder(), bid.amount(), bid.refused()).update());
    }

    /** Sold: to whom, for how much, and what the sale cost. */
    void sold(String caseNumber, String how, String buyer, long price, long costs, LocalDate on) {
        jdbc.sql("update cargo.sales set outcome = 'SOLD', sold_by = ?, buyer = ?, price = ?, costs = ?, sold_on = ? where case_number = ? "
                + "and outcome is null").params(how, buyer, price, costs, on, caseNumber).update();
    }

    /** What was decided after the rounds. */
    void after(String caseNumber, String decision, String why) {
        jdbc.sql("update cargo.sales set end_decision = ?, end_why = ? where case_number = ?").param(1, decision).param(2, why, Types.VARCHAR)
                .param(3, caseNumber).update();
    }

    void consigned(String caseNumber, String agent, LocalDate until) {
        jdbc.sql("update cargo.sales set agent = ?, agent_until = ? where case_number = ?").params(agent, until, caseNumber).update();
    }
}
