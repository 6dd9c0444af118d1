package org.openpass.cargo.gate;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of carry-outs as they are stored, with the longer times that were asked for and what was found when the time had passed. */
@Repository
class CarryOutRows {

    static final String ARTICLE = "Customs Act Art. 277(7)4";

    private static final String SELECT = """
            select o.case_number, o.declaration, o.consignment, o.place, o.packages, o.begun_on, r.removal_limit as last_day,
                coalesce(r.packages - r.carried_out, 0) as "left", o.outcome
            from cargo.carry_outs o left join cargo.reservations r on r.declaration_number = o.declaration
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CarryOutRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(String caseNumber, String declaration, long consignment, String place, int packages, LocalDate begunOn) {
        jdbc.sql("insert into cargo.carry_outs (case_number, declaration, consignment, place, packages, begun_on) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, declaration, consignment, place, packages, begunOn).update();
    }

    Optional<CarryOutCase> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where o.case_number = ?").param(caseNumber).query(CarryOutCase.class).optional();
    }

    /** All of a declaration, the newest last: goods whose carry-out was taken back have another. */
    List<CarryOutCase> of(String declaration) {
        return jdbc.sql(SELECT + "join casework.cases c on c.number = o.case_number where o.declaration = ? order by c.opened_at, o.case_number")
                .param(declaration).query(CarryOutCase.class).list();
    }

    /** The number of the case of the declaration itself. */
    Optional<String> clearance(String declaration) {
        return jdbc.sql("select number from casework.cases where kind = 'import-declaration' and subject = ?").param(declaration)
                .query(String.class).optional();
    }

    /** Who has which part in a case. */
    record Part(long partyId, String part) {
    }

    List<Part> parts(String caseNumber) {
        return jdbc.sql("select party_id, part from casework.case_parties where case_number = ? order by party_id, part").param(caseNumber)
                .query(Part.class).list();
    }

    /** What the goods are called in their manifest, and their number. */
    String title(long consignment) {
        return jdbc.sql("select concat_ws(' ', coalesce(cargo_number, bill_number), goods) from cargo.consignments where id = ?")
                .param(consignment).query(String.class).single();
    }

    void concluded(String caseNumber, String outcome) {
        jdbc.sql("update cargo.carry_outs set outcome = ?, concluded_at = ? where case_number = ?").params(outcome, now(), caseNumber).update();
    }

    List<Extension> extensions(String caseNumber) {
        return jdbc.sql("select * from cargo.carry_out_extensions where case_number = ? order by round").param(caseNumber)
                .query((rs, n) -> new Extension(caseNumber, rs.getInt("round"), rs.getObject("until", LocalDate.class), rs.getString("reason"),
                        rs.getLong("party_id"), rs.getString("asked_by"), instant(rs.getTimestamp("asked_at")), rs.getString("decision"),
                        rs.getObject("extended_to", LocalDate.class), rs.getString("decision_reason"), rs.getString("decided_by"),
                        instant(rs.getTimestamp("decided_at")))).list();
    }

    Optional<Extension> openExtension(String caseNumber) {
        return extensions(caseNumber).stream().filter(Extension::open).findFirst();
    }

    /** The case is locked. */
    int ask(String caseNumber, LocalDate until, String reason, long party, String actor) {
        return jdbc.sql("insert into cargo.carry_out_extensions (case_number, round, until, reason, party_id, asked_by, asked_at) select ?, "
                + "coalesce(max(round), 0) + 1, ?, ?, ?, ?, ? from cargo.carry_out_extensions where case_number = ? returning round")
                .params(caseNumber, until, reason, party, actor, now(), caseNumber).query(Integer.class).single();
    }

    void decided(String caseNumber, String decision, LocalDate extendedTo, String reason, String actor) {
        jdbc.sql("update cargo.carry_out_extensions set decision = ?, extended_to = ?, decision_reason = ?, decided_by = ?, decided_at = ? "
                + "where case_number = ? and decision is null").param(1, decision).param(2, extendedTo, Types.DATE)
                .param(3, reason, Types.VARCHAR).param(4, actor).param(5, now()).param(6, caseNumber).update();
    }

    Optional<Breach> breach(String caseNumber) {
        return jdbc.sql("select most, found_at, decision, amount, reason from cargo.breaches where case_number = ? and article = ?")
                .params(caseNumber, ARTICLE).query((rs, n) -> new Breach(rs.getBigDecimal("most"), instant(rs.getTimestamp("found_at")),
                        rs.getString("decision"), rs.getBigDecimal("amount"), rs.getString("reason"))).optional();
    }

    /**
     * What was decided in another case of the same declaration since a moment: of goods of which a carry-out was taken back after their case had
     * ended, that is the same time that has passed once.
     */
    Optional<Breach> decidedBefore(CarryOutCase carryOut, Instant since) {
        return jdbc.sql("select b.most, b.found_at, b.decision, b.amount, b.reason from cargo.breaches b join cargo.carry_outs o "
                + "on o.case_number = b.case_number where o.declaration = ? and o.case_number <> ? and b.article = ? and b.found_at >= ? "
                + "and b.decision is not null order by b.id desc limit 1").params(carryOut.declaration(), carryOut.caseNumber(), ARTICLE,
                Timestamp.from(since)).query((rs, n) -> new Breach(rs.getBigDecimal("most"), instant(rs.getTimestamp("found_at")),
                        rs.getString("decision"), rs.getBigDecimal("amount"), rs.getString("reason"))).optional();
    }

    /** Notes once that the time has passed. */
    void breached(CarryOutCase carryOut, long most) {
        jdbc.sql("insert into cargo.breaches (case_number, consignment, article, most, found_at) select ?, ?, ?, ?, ? "
                + "where not exists (select 1 from cargo.breaches where case_number = ? and article = ?)").params(carryOut.caseNumber(),
                carryOut.consignment(), ARTICLE, most, now(), carryOut.caseNumber(), ARTICLE).update();
    }

    void fined(String caseNumber, String decision, Long amount, String reason, String actor) {
        jdbc.sql("update cargo.breaches set decision = ?, amount = ?, reason = ?, decided_by = ? where case_number = ? and article = ? "
                + "and decision is null").param(1, decision).param(2, amount, Types.NUMERIC).param(3, reason).param(4, actor)
                .param(5, caseNumber).param(6, ARTICLE).update();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
