package org.openpass.cargo.transport;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Transports as they are stored. */
@Repository
class TransportRows {

    private static final int YEAR = 10_000;
    private static final int PARTIES = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    TransportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who declares, as what, with which content. */
    record Declarer(long party, String as, Long transporter, String actor, String sha256) {
    }

    /** Office, 10 (transports), five digits of the party, the year, six digits. */
    String nextNumber(String office, long party) {
        return "%s10%05d%04d%06d".formatted(office, party % PARTIES, Seoul.today(clock).getYear() % YEAR,
                jdbc.sql("select nextval('cargo.transport_serials')").query(Long.class).single());
    }

    void insert(String caseNumber, String number, long consignment, Declarer by, TransportDeclaration said, Instant declaredAt) {
        jdbc.sql("""
                insert into cargo.transports (case_number, number, consignment, party_id, declared_as, transporter, actor, reference, sha256, from_place,
                    to_place, packages, route, purpose, hs_code, value, hazardous, declared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(caseNumber, number, consignment, by.party(), by.as(), by.transporter(), by.actor(), said.reference(), by.sha256(),
                said.from(), said.to(), said.packages(), said.route(), said.purpose(), said.hsCode(), said.value(), said.hazardous(),
                Timestamp.from(declaredAt)).update();
        long carrier = by.transporter() == null ? by.party() : by.transporter();
        // In one order, as everybody who names the same vehicles.
        said.vehicles().stream().sorted(Comparator.comparing(TransportDeclaration.Vehicle::number)).forEach(vehicle -> {
            long id = jdbc.sql("""
                    insert into cargo.vehicles (party_id, number, kind, entered_on) values (?, ?, ?, ?)
                    on conflict (party_id, number) do update set kind = excluded.kind returning id
                    """).params(carrier, vehicle.number(), vehicle.kind(), Date.valueOf(Seoul.day(declaredAt))).query(Long.class).single();
            jdbc.sql("insert into cargo.transport_vehicles (case_number, vehicle) values (?, ?) on conflict do nothing")
                    .params(caseNumber, id).update();
        });
    }

    /** The numbers of its vehicles. */
    List<String> vehicles(String caseNumber) {
        return jdbc.sql("select v.number from cargo.transport_vehicles t join cargo.vehicles v on v.id = t.vehicle where t.case_number = ? "
                + "order by v.number").param(caseNumber).query(String.class).list();
    }

    Optional<Transport> ofCase(String caseNumber) {
        return jdbc.sql("select * from cargo.transports where case_number = ?").param(caseNumber).query(Transport::of).optional();
    }

    /** The same, locked until the end of the transaction; consignments are locked before. */
    Transport lock(String caseNumber) {
        return jdbc.sql("select * from cargo.transports where case_number = ? for update").param(caseNumber).query(Transport::of).single();
    }

    Optional<Transport> lockByNumber(String number) {
        return jdbc.sql("select * from cargo.transports where number = ? for update").param(number).query(Transport::of).optional();
    }

    /** Those of a consignment that are not over, in order of their acceptance; locked. */
    List<Transport> open(long consignment) {
        return jdbc.sql("select * from cargo.transports where consignment = ? and outcome is null order by accepted_at nulls last, number "
                + "for update").param(consignment).query(Transport::of).list();
    }

    /** What a party has declared or carries, the newest first. */
    List<Transport> last(long party, int most) {
        return jdbc.sql("select * from cargo.transports where party_id = :party or transporter = :party order by declared_at desc, number desc "
                + "limit :most").param("party", party).param("most", most).query(Transport::of).list();
    }

    /** Packages of a consignment that open transports will take from a place yet. */
    int promised(long consignment, String place) {
        return jdbc.sql("select coalesce(sum(packages - gone), 0) from cargo.transports where consignment = ? and from_place = ? "
                + "and outcome is null and withdrawn_at is null").params(consignment, place).query(Integer.class).single();
    }

    /** Packages of a consignment that are free of customs, or promised to open transports from any place, and have not left yet. */
    int takenUp(long consignment) {
        return jdbc.sql("""
                select (select coalesce(sum(packages - carried_out), 0) from cargo.reservations where consignment = :id
                        and removal_permitted_at is not null and released_at is null)
                    + (select coalesce(sum(packages - gone), 0) from cargo.transports where consignment = :id and outcome is null
                        and withdrawn_at is null)
                """).param("id", consignment).query(Integer.class).single();
    }

    /** Whether the goods came to the place by a transport, of ours or of before. */
    boolean transported(long consignment, String place) {
        return jdbc.sql("""
                select exists (select 1 from cargo.transports where consignment = :id and to_place = :place and arrived > 0)
                    or exists (select 1 from cargo.events e where e.consignment = :id and e.kind = 'TRANSPORT_ACCEPTED' and e.case_number is null
                        and not exists (select 1 from cargo.events b where b.takes_back = e.id))
                """).param("id", consignment).param("place", place).query(Boolean.class).single();
    }

    /** The first day on which any of it came into a place. */
    Optional<LocalDate> firstIn(long consignment) {
        return jdbc.sql("select min(first_in_at) from cargo.stock where consignment = ? and place <> ''").param(consignment)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(at -> Seoul.day(at.toInstant()))).single();
    }

    void facts(String caseNumber, String facts) {
        jdbc.sql("update cargo.transports set facts = ?::jsonb where case_number = ?").params(facts, caseNumber).update();
    }

    void ground(String caseNumber, String ground) {
        jdbc.sql("update cargo.transports set ground = ? where case_number = ?").params(ground, caseNumber).update();
    }

    void decided(String caseNumber, String decision, Long securityAmount, String reason, String by) {
        jdbc.sql("update cargo.transports set decision = ?, security_amount = ?, reason = ?, decided_by = ? where case_number = ?")
                .params(decision, securityAmount, reason, by, caseNumber).update();
    }

    void secured(String caseNumber, String reference) {
        jdbc.sql("update cargo.transports set security_reference = ? where case_number = ?").params(reference, caseNumber).update();
    }

    void accepted(String caseNumber, LocalDate lastDay) {
        jdbc.sql("update cargo.transports set accepted_at = ?, last_day = ? where case_number = ?").params(now(), Date.valueOf(lastDay), caseNumber)
                .update();
    }

    void asked(String caseNumber, String request, LocalDate until, String reason) {
        jdbc.sql("update cargo.transports set request = ?, request_until = ?, request_reason = ? where case_number = ?")
                .params(request, until == null ? null : Date.valueOf(until), reason, caseNumber).update();
    }

    /** Its time has ended without all of it. */
    void overdue(String caseNumber, Instant since) {
        jdbc.sql("update cargo.transports set overdue_at = ? where case_number = ?").params(Timestamp.from(since), caseNumber).update();
    }

    /** Packages of what left that had not come in when the time ended, though they may have since. */
    int late(Transport t, Instant since) {
        return t.gone() - jdbc.sql("select coalesce(sum(packages), 0) from cargo.transport_arrivals where case_number = ? and moved_at < ?")
                .params(t.caseNumber(), Timestamp.from(since)).query(Integer.class).single();
    }

    /** The same of one of which it was found. */
    int late(Transport t) {
        return t.overdueAt() == null ? 0 : late(t, t.overdueAt());
    }

    /** Vehicles by which its goods left, as who reported it says, that were not declared (Art. 216(3)). */
    List<String> otherVehicles(Transport t) {
        return jdbc.sql("""
                select distinct r.content ->> 'vehicle' from cargo.reports r where r.ground = :number and r.way = 'OUT' and r.state = 'TAKEN'
                    and r.taken_back_by is null and r.content ->> 'vehicle' is not null and not exists (select 1 from cargo.transport_vehicles d
                        join cargo.vehicles v on v.id = d.vehicle where d.case_number = :case
                        and regexp_replace(v.number, '[ -]', '', 'g') = regexp_replace(r.content ->> 'vehicle', '[ -]', '', 'g')) order by 1
                """).param("number", t.number()).param("case", t.caseNumber()).query(String.class).list();
    }

    /** Another time begins after one has ended: what came late came in time, and what is missing is awaited again. */
    void extendedAfter(String caseNumber, LocalDate until) {
        jdbc.sql("update cargo.transports set last_day = ?, overdue_at = null, term = term + 1, extensions = extensions + 1, missing = null, "
                + "missing_reason = null, missing_by = null where case_number = ?").params(Date.valueOf(until), caseNumber).update();
    }

    void extended(String caseNumber, LocalDate until) {
        jdbc.sql("update cargo.transports set last_day = ?, extensions = extensions + 1 where case_number = ?").params(Date.valueOf(until),
                caseNumber).update();
    }

    void withdrawn(String caseNumber) {
        jdbc.sql("update cargo.transports set withdrawn_at = ? where case_number = ?").params(now(), caseNumber).update();
    }

    void missing(String caseNumber, String finding, String reason, String by, String line) {
        jdbc.sql("update cargo.transports set missing = ?, missing_reason = ?, missing_by = ?, levy_line = ?::jsonb, signed_by = null "
                + "where case_number = ?").params(finding, reason, by, line, caseNumber).update();
    }

    void signed(String caseNumber, String by) {
        jdbc.sql("update cargo.transports set signed_by = ? where case_number = ?").params(by, caseNumber).update();
    }

    void moved(String caseNumber, int gone, int arrived) {
        jdbc.sql("update cargo.transports set gone = gone + ?, arrived = arrived + ? where case_number = ?").params(gone, arrived, caseNumber)
                .update();
    }

    void concluded(String caseNumber, String outcome) {
        jdbc.sql("update cargo.transports set outcome = ?, concluded_at = ?, request = null where case_number = ?").params(outcome, now(),
                caseNumber).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
