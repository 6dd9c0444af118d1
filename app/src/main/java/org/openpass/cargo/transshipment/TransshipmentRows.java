package org.openpass.cargo.transshipment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transshipments and returns as they are stored, and what they claim of their consignments, which the caller has locked. */
@Repository
class TransshipmentRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    TransshipmentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores it, and claims its packages. False where a twin of another consignment was faster with the reference. */
    boolean insert(String caseNumber, String number, long consignment, NewTransshipment said, LocalDate loadBy, Actor actor) {
        boolean first = jdbc.sql("""
                insert into cargo.transshipments (case_number, number, kind, consignment, place, packages, claimed, voyage, destination, reason,
                    load_by, party_id, reference, sha256, declared_by, declared_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (party_id, reference) do nothing
                """).params(caseNumber, number, said.kind().name(), consignment, said.place(), said.packages(), said.packages(), said.voyage(),
                said.destination(), said.reason(), loadBy, actor.partyId(), said.reference() == null ? number : said.reference(),
                said.sha256(), actor.name(), now()).update() == 1;
        if (first) {
            claim(consignment, said.packages());
        }
        return first;
    }

    Optional<Transshipment> ofCase(String caseNumber) {
        return jdbc.sql("select * from cargo.transshipments where case_number = ?").param(caseNumber).query(Transshipment::of).optional();
    }

    /** What the number of a declaration names. */
    Optional<Transshipment> numbered(String number, boolean lock) {
        return jdbc.sql("select * from cargo.transshipments where number = ?" + (lock ? " for update" : "")).param(number)
                .query(Transshipment::of).optional();
    }

    /** The case that has the reference. */
    String referred(long party, String reference) {
        return jdbc.sql("select case_number from cargo.transshipments where party_id = ? and reference = ?").params(party, reference)
                .query(String.class).single();
    }

    /** The numbers of those by which goods of the consignment may leave. */
    List<String> loading(long consignment) {
        return jdbc.sql("select number from cargo.transshipments where consignment = ? and accepted_at is not null and outcome is null "
                + "and gone < packages order by number").param(consignment).query(String.class).list();
    }

    /** The cases that wait for a voyage. */
    List<String> waitingFor(String voyage) {
        return jdbc.sql("select case_number from cargo.transshipments where voyage = ? and outcome is null order by case_number").param(voyage)
                .query(String.class).list();
    }

    /** Packages of a consignment that nobody has declared, and customs has not sold. */
    int free(long consignment) {
        return jdbc.sql("select greatest(0, c.packages - c.declared - coalesce((select sum(x.packages) from cargo.sales x where x.consignment = c.id "
                + "and x.outcome in ('SOLD', 'REVERTED')), 0))::int from cargo.consignments c where c.id = ?").param(consignment)
                .query(Integer.class).single();
    }

    void decided(String caseNumber, String decision, String reason, String actor) {
        jdbc.sql("update cargo.transshipments set decision = ?, decision_reason = ?, decided_by = ? where case_number = ? and outcome is null "
                + "and accepted_at is null").param(1, decision).param(2, reason, Types.VARCHAR).param(3, actor).param(4, caseNumber).update();
    }

    void asked(String caseNumber, String reason) {
        jdbc.sql("update cargo.transshipments set withdrawal_asked_at = ?, withdrawal_reason = ? where case_number = ? and withdrawal_asked_at "
                + "is null").params(now(), reason, caseNumber).update();
    }

    void accepted(String caseNumber) {
        jdbc.sql("update cargo.transshipments set accepted_at = coalesce(accepted_at, ?) where case_number = ?").params(now(), caseNumber).update();
    }

    void moved(String number, int packages) {
        jdbc.sql("update cargo.transshipments set gone = gone + ? where number = ?").params(packages, number).update();
    }

    /** Another voyage; null: it is to be named. */
    void voyage(String caseNumber, String voyage) {
        jdbc.sql("update cargo.transshipments set voyage = ? where case_number = ?").param(1, voyage, Types.VARCHAR).param(2, caseNumber).update();
    }

    void loadBy(String caseNumber, LocalDate day) {
        jdbc.sql("update cargo.transshipments set load_by = ? where case_number = ?").params(day, caseNumber).update();
    }

    void stays(String caseNumber) {
        jdbc.sql("update cargo.transshipments set stays = true where case_number = ?").param(caseNumber).update();
    }

    /** It is over; what has not left is anybody's to declare again. */
    void concluded(Transshipment t, String outcome) {
        jdbc.sql("update cargo.transshipments set outcome = ?, concluded_at = ?, claimed = gone where case_number = ? and outcome is null")
                .params(outcome, now(), t.caseNumber()).update();
        claim(t.consignment(), t.gone() - t.claimed());
    }

    /** A carry-out of one that is over was taken back: what came back is anybody's to declare. */
    void givenBack(Transshipment t, int packages) {
        jdbc.sql("update cargo.transshipments set gone = gone - ?, claimed = claimed - ? where number = ?").params(packages, packages, t.number())
                .update();
        claim(t.consignment(), -packages);
    }

    private void claim(long consignment, int more) {
        jdbc.sql("update cargo.consignments set declared = declared + ? where id = ?").params(more, consignment).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
