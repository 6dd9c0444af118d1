package org.openpass.cargo.unloading;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.Intake.Sender;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of unloadings as they are stored. */
@Repository
class UnloadingRows {

    /** What came into a manifest after its acceptance may be refused yet, and then goes with that. */
    private static final String ACCEPTED = "c.kind <> 'MASTER' and c.deleted_at is null and exists (select 1 from cargo.events a "
            + "where a.consignment = c.id and a.kind = 'MANIFEST_ACCEPTED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    UnloadingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of two declarations of a voyage that are made at once the second waits here for the first. */
    void oneAtATime(String mrn) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('unloading:' || ?))").param(mrn).query((rs, n) -> 1).single();
    }

    Optional<Unloading> ofCase(String caseNumber) {
        return jdbc.sql("select * from cargo.unloadings where case_number = ?").param(caseNumber).query(Unloading.class).optional();
    }

    /** Those of a voyage, as they were declared. */
    List<Unloading> of(String mrn) {
        return jdbc.sql("select * from cargo.unloadings where mrn = ? order by declared_at, number").param(mrn).query(Unloading.class).list();
    }

    /** YY, office and six digits; numbers begin again with each million, and the next one is free. */
    String next(String office) {
        while (true) {
            String number = "%02d%s%06d".formatted(Seoul.today(clock).getYear() % 100, office, jdbc.sql("select nextval('cargo.unloading_numbers')")
                    .query(Long.class).single());
            if (jdbc.sql("select not exists (select 1 from cargo.unloadings where number = ?)").param(number).query(Boolean.class).single()) {
                return number;
            }
        }
    }

    void insert(String caseNumber, String number, UnloadingRequest r, String kind, long partyId, Sender sender, Instant begins, Instant ends,
            boolean beforeArrival) {
        jdbc.sql("""
                insert into cargo.unloadings (case_number, number, mrn, place, kind, party_id, declared_by, door, reference, sha256, agent, work,
                    begins_at, ends_at, persons, reason, before_arrival, declared_at)
                values (:case, :number, :mrn, :place, :kind, :party, :by, :door, :reference, :sha, :agent, :work, :begins, :ends, :persons,
                    :reason, :before, :now)
                """).param("case", caseNumber).param("number", number).param("mrn", r.mrn()).param("place", r.place()).param("kind", kind)
                .param("party", partyId).param("by", sender.actor().name()).param("door", sender.door().name())
                .param("reference", sender.reference()).param("sha", sender.sha256()).param("agent", r.agent(), Types.VARCHAR)
                .param("work", r.work(), Types.VARCHAR).param("begins", timestamp(begins), Types.TIMESTAMP)
                .param("ends", timestamp(ends), Types.TIMESTAMP).param("persons", r.persons(), Types.INTEGER)
                .param("reason", r.reason(), Types.VARCHAR).param("before", beforeArrival).param("now", timestamp(clock.instant())).update();
    }

    /** Takes lines into a case; returns how many are in no other that stands. */
    int take(String caseNumber, Collection<Long> lines) {
        return jdbc.sql("insert into cargo.unloading_lines (case_number, consignment) select ?, unnest(?::bigint[]) on conflict do nothing")
                .params(caseNumber, lines.toArray(Long[]::new)).update();
    }

    /** Lines of the voyage that are unloaded by themselves, are accepted and stand in no declaration, by id. */
    List<Long> free(String mrn) {
        return jdbc.sql("select c.id from cargo.consignments c where c.mrn = ? and " + ACCEPTED + " and not exists "
                + "(select 1 from cargo.unloading_lines l where l.consignment = c.id and (l.live or l.forbidden)) order by c.id").param(mrn)
                .query(Long.class).list();
    }

    /** Accepted lines of the voyage that these numbers name: 19 places, or 15 of a master with its houses. */
    List<UnloadingLine> named(String mrn, List<String> numbers) {
        return jdbc.sql("""
                select c.id as consignment, c.cargo_number, coalesce(c.hbl, c.mbl) as bill, c.goods, c.packages, c.package_unit as unit,
                    0 as came
                from cargo.consignments c where c.mrn = :mrn and %s
                    and (c.cargo_number = any(:numbers) or left(c.cargo_number, 15) = any(:numbers)) order by c.id
                """.formatted(ACCEPTED)).param("mrn", mrn).param("numbers", numbers.toArray(String[]::new)).query(UnloadingLine.class).list();
    }

    /** The lines of a case, by cargo number, at most so many; what lacks packages comes first. */
    List<UnloadingLine> lines(String caseNumber, int most) {
        return jdbc.sql("""
                select c.id as consignment, c.cargo_number, coalesce(c.hbl, c.mbl) as bill, c.goods, c.packages, c.package_unit as unit,
                    coalesce(e.came, 0) as came
                from cargo.unloading_lines l join cargo.consignments c on c.id = l.consignment
                cross join lateral (select sum(packages_in + transit) filter (where packages_in <> 0 and place <> '')::int as came
                    from cargo.events e where e.consignment = c.id) e
                where l.case_number = ? order by coalesce(e.came, 0) >= c.packages, c.cargo_number limit ?
                """).params(caseNumber, most).query(UnloadingLine.class).list();
    }

    /** How many lines a case has. */
    int count(String caseNumber) {
        return jdbc.sql("select count(*) from cargo.unloading_lines where case_number = ?").param(caseNumber).query(Integer.class).single();
    }

    /**
     * Whether an officer has to look at the goods on the spot: a measure was ordered for them, or they are of a special kind. That goods are
     * watched without one is not told, and a review would tell it.
     */
    boolean onSpot(String caseNumber) {
        return jdbc.sql("select exists (select 1 from cargo.unloading_lines l join cargo.consignments c on c.id = l.consignment "
                + "where l.case_number = ? and (coalesce(c.special, '') <> '' or exists (select 1 from cargo.watch_hits h "
                + "where h.consignment = c.id and h.ordered is not null and h.done_at is null)))").param(caseNumber).query(Boolean.class).single();
    }

    void decided(String caseNumber, String decision, String ground, String reason, String by) {
        jdbc.sql("update cargo.unloadings set decision = ?, ground = ?, decision_reason = ?, decided_by = ? where case_number = ? and outcome is null")
                .param(1, decision).param(2, ground, Types.VARCHAR).param(3, reason, Types.VARCHAR).param(4, by).param(5, caseNumber).update();
    }

    void accepted(String caseNumber, boolean deemed, LocalDate until) {
        jdbc.sql("update cargo.unloadings set outcome = 'ACCEPTED', deemed = ?, accepted_at = ?, carry_in_until = ? where case_number = ?")
                .params(deemed, timestamp(clock.instant()), until, caseNumber).update();
    }

    void refused(String caseNumber, boolean forbidden) {
        jdbc.sql("update cargo.unloadings set outcome = 'REFUSED' where case_number = ?").param(caseNumber).update();
        jdbc.sql("update cargo.unloading_lines set live = false, forbidden = ? where case_number = ?").params(forbidden, caseNumber).update();
    }

    void until(String caseNumber, LocalDate until) {
        jdbc.sql("update cargo.unloadings set carry_in_until = ? where case_number = ?").params(until, caseNumber).update();
    }

    /** Notes which lines are all there, as the ledger says now. @return how many are not */
    int missing(String caseNumber) {
        jdbc.sql(SETTLE + "l.case_number = :case").param("now", timestamp(clock.instant())).param("case", caseNumber).update();
        return jdbc.sql("select count(*) from cargo.unloading_lines where case_number = ? and in_at is null").param(caseNumber)
                .query(Integer.class).single();
    }

    /** Notes of one line whether it is all there. The consignment is locked. @return the case that waits for it, if it is there now */
    Optional<String> moved(long consignment) {
        return jdbc.sql(SETTLE + "l.consignment = :consignment and l.live returning case when l.in_at is not null then l.case_number end")
                .param("now", timestamp(clock.instant())).param("consignment", consignment).query(String.class).list().stream()
                .filter(number -> number != null).findFirst();
    }

    /** Whether the case is open and lacks at most so many lines. */
    boolean nearlyIn(String caseNumber, int most) {
        return jdbc.sql("select c.closed_at is null and (select count(*) from (select 1 from cargo.unloading_lines l where l.case_number = c.number "
                + "and l.in_at is null limit ?) lacking) <= ? from casework.cases c where c.number = ?").params(most + 1, most, caseNumber)
                .query(Boolean.class).single();
    }

    /** Nothing is waited for of a line that a correction took back. */
    private static final String SETTLE = """
            update cargo.unloading_lines l set in_at = case when c.deleted_at is not null or e.came >= c.packages then coalesce(l.in_at, :now) end
            from cargo.consignments c cross join lateral (select coalesce(sum(packages_in + transit) filter (where packages_in <> 0
                and place <> ''), 0) as came from cargo.events e where e.consignment = c.id) e
            where c.id = l.consignment and (l.in_at is not null) <> (c.deleted_at is not null or e.came >= c.packages) and\s""";

    /** Notes once that an article was not kept; what follows from it, an officer decides. */
    void breach(String caseNumber, String article, long most) {
        jdbc.sql("""
                insert into cargo.breaches (case_number, article, most, found_at) select ?, ?, ?, ?
                where not exists (select 1 from cargo.breaches where case_number = ? and article = ?)
                """).params(caseNumber, article, most, timestamp(clock.instant()), caseNumber, article).update();
    }

    /** The articles that were not kept, as noted. */
    List<String> breaches(String caseNumber) {
        return jdbc.sql("select article from cargo.breaches where case_number = ? order by id").param(caseNumber).query(String.class).list();
    }

    static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
