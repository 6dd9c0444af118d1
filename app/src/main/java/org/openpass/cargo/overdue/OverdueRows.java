package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of overdue goods as they are stored. */
@Repository
class OverdueRows {

    private static final String SELECT = "select s.*, moved_at is not null as moved from cargo.sales s ";

    /** What lies somewhere beyond its time, is foreign still, and has no case. */
    record Candidate(long consignment, String place, int packages, LocalDate storageUntil) {
    }

    private static final String CANDIDATE = """
            select s.consignment, s.place, s.packages, s.storage_until from cargo.stock s where s.packages > 0 and s.place <> ''
                and not exists (select 1 from cargo.sales o where o.consignment = s.consignment and o.place = s.place
                    and (o.ended_at is null or o.outcome = 'SOLD' and o.gone < o.packages))
                and not exists (select 1 from cargo.reservations r where r.consignment = s.consignment
                    and r.removal_permitted_at is not null and r.released_at is null and r.carried_out < r.packages)
            """;

    private static final String SHRUNK = """
            select o.consignment, o.place, o.packages, o.storage_until from cargo.sales o
            left join cargo.stock s on s.consignment = o.consignment and s.place = o.place
            where o.ended_at is null and o.outcome is null and o.moved_at is null and (coalesce(s.packages, 0) < o.packages
                or exists (select 1 from cargo.reservations r where r.consignment = o.consignment
                    and r.removal_permitted_at is not null and r.released_at is null and r.carried_out < r.packages))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OverdueRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose period ended longest ago, behind one of them; null: from the first on. */
    List<Candidate> candidates(LocalDate today, Candidate after, int most) {
        return jdbc.sql(CANDIDATE + "and s.storage_until < :today and (:until::date is null or (s.storage_until, s.consignment, s.place) "
                + "> (:until::date, :consignment::bigint, :place::text)) order by s.storage_until, s.consignment, s.place limit :most")
                .param("today", today).param("until", after == null ? null : after.storageUntil(), Types.DATE)
                .param("consignment", after == null ? null : after.consignment(), Types.BIGINT)
                .param("place", after == null ? null : after.place(), Types.VARCHAR).param("most", most).query(Candidate.class).list();
    }

    /** What lies at the place and may have a case, whether its time is over or not. */
    Optional<Candidate> candidate(long consignment, String place) {
        return jdbc.sql(CANDIDATE + "and s.consignment = ? and s.place = ?").params(consignment, place).query(Candidate.class).optional();
    }

    OverdueGoods goods(long consignment, String place) {
        return jdbc.sql("""
                select c.id as consignment, coalesce(c.cargo_number, c.bill_number) as number, coalesce(c.hbl, c.mbl, c.bill_number) as bill,
                    c.goods, c.package_unit, c.consignee, (select min(p.party_id) from cargo.consignment_parties p
                        where p.consignment = c.id and p.part in ('CONSIGNEE', 'IMPORTER')) as owner,
                    coalesce(s.packages, 0) as here, coalesce(s.weight, 0) as weight, exists (select 1 from cargo.reservations r
                        where r.consignment = c.id and r.released_at is null and r.carried_out < r.packages)
                        or exists (select 1 from cargo.transshipments t
                            where t.consignment = c.id and t.outcome is null and t.gone < t.packages) as declared
                from cargo.consignments c left join cargo.stock s on s.consignment = c.id and s.place = ? where c.id = ?
                """).params(place, consignment).query(OverdueGoods.class).single();
    }

    /**
     * What the next case of the goods is about: their number with OG behind it, and with a number behind that from the second on. By their
     * number alone anybody finds their declarations, which a case of that name would hide. They are locked.
     */
    String nextSubject(OverdueGoods goods) {
        int before = jdbc.sql("select count(*) from cargo.sales where consignment = ?").param(goods.consignment()).query(Integer.class).single();
        return goods.number() + "-OG" + (before == 0 ? "" : before + 1);
    }

    void insert(String caseNumber, Candidate of, String ground, String why, String by) {
        jdbc.sql("insert into cargo.sales (case_number, consignment, place, packages, ground, storage_until, why, opened_by) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)").param(1, caseNumber).param(2, of.consignment()).param(3, of.place()).param(4, of.packages())
                .param(5, ground).param(6, of.storageUntil(), Types.DATE).param(7, why, Types.VARCHAR).param(8, by).update();
    }

    Optional<OverdueCase> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ?").param(caseNumber).query(OverdueCase.class).optional();
    }

    /** The row itself is locked, behind the consignment. */
    Optional<OverdueCase> locked(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = ? for update").param(caseNumber).query(OverdueCase.class).optional();
    }

    /** Sales by which something may leave the consignment yet. */
    List<String> leaving(long consignment) {
        return jdbc.sql("select case_number from cargo.sales where consignment = ? and outcome = 'SOLD' and gone < packages").param(consignment)
                .query(String.class).list();
    }

    /** Whether a transport, a permit or an order that is open takes, or would take, goods from the place or changes them there. */
    boolean promised(long consignment, String place) {
        return jdbc.sql("""
                select exists (select 1 from cargo.transports t where t.consignment = :id and t.from_place = :place and t.outcome is null
                        and t.withdrawn_at is null and t.gone < t.packages)
                    or exists (select 1 from cargo.permits p where p.consignment = :id and p.place = :place and p.outcome is null
                        and p.gone < p.packages)
                    or exists (select 1 from cargo.removal_orders o where o.consignment = :id and o.place = :place and o.ended_at is null
                        and o.gone < o.packages)
                """).param("id", consignment).param("place", place).query(Boolean.class).single();
    }

    /**
     * Whether somebody may carry some of it out of the place: by a transport that was accepted, a permit that was granted, an order. What is
     * only applied for lets nothing leave (Art. 212(2)).
     */
    boolean letOut(long consignment, String place) {
        return jdbc.sql("""
                select exists (select 1 from cargo.transports t where t.consignment = :id and t.from_place = :place and t.outcome is null
                        and t.withdrawn_at is null and t.accepted_at is not null and t.gone < t.packages)
                    or exists (select 1 from cargo.permits p where p.consignment = :id and p.place = :place and p.outcome is null
                        and p.granted_at is not null and p.gone < p.packages)
                    or exists (select 1 from cargo.removal_orders o where o.consignment = :id and o.place = :place and o.ended_at is null
                        and o.gone < o.packages)
                """).param("id", consignment).param("place", place).query(Boolean.class).single();
    }

    /** Whether customs keeps what lies at the place there. */
    boolean held(long consignment, String place) {
        return jdbc.sql("select exists (select 1 from cargo.stock where consignment = ? and place = ? and held is not null)")
                .params(consignment, place).query(Boolean.class).single();
    }

    /** Packages of a consignment that were sold and have not left, wherever they lie. */
    int soldThere(long consignment) {
        return jdbc.sql("select coalesce(sum(packages - gone), 0)::int from cargo.sales where consignment = ? and outcome = 'SOLD'")
                .param(consignment).query(Integer.class).single();
    }

    /** Whether what lies at the place was sold. */
    boolean sold(long consignment, String place) {
        return jdbc.sql("select exists (select 1 from cargo.sales where consignment = ? and place = ? and outcome = 'SOLD' and gone < packages)")
                .params(consignment, place).query(Boolean.class).single();
    }

    /** Notes once that something left by another ground, unless it is sold already; the case's number. */
    Optional<String> moved(long consignment, String place) {
        return jdbc.sql("update cargo.sales set moved_at = ? where consignment = ? and place = ? and ended_at is null and outcome is null "
                + "and moved_at is null returning case_number").params(now(), consignment, place).query(String.class).optional();
    }

    /**
     * Open cases of which something lies there no more, and nobody told of it, or is foreign no more: no case would be opened for it. Behind
     * one of them; null: from the first on.
     */
    List<Candidate> shrunk(Candidate after, int most) {
        return jdbc.sql(SHRUNK + "and (:consignment::bigint is null or (o.consignment, o.place) > (:consignment::bigint, :place::text)) "
                + "order by o.consignment, o.place limit :most").param("consignment", after == null ? null : after.consignment(), Types.BIGINT)
                .param("place", after == null ? null : after.place(), Types.VARCHAR).param("most", most).query(Candidate.class).list();
    }

    /** Whether the open case of the place is such a one. The consignment is locked. */
    boolean shrunk(long consignment, String place) {
        return jdbc.sql(SHRUNK + "and o.consignment = ? and o.place = ?").params(consignment, place).query(Candidate.class).optional().isPresent();
    }

    /** Months by which its time was made longer before. */
    int extended(long consignment, String place) {
        return jdbc.sql("select coalesce(sum(course_months), 0) from cargo.sales where consignment = ? and place = ? and outcome = 'EXTENDED'")
                .params(consignment, place).query(Integer.class).single();
    }

    void course(String caseNumber, String course, LocalDate until, Integer months, String why) {
        jdbc.sql("update cargo.sales set course = ?, course_until = ?, course_months = ?, course_why = ? where case_number = ?")
                .param(1, course).param(2, until, Types.DATE).param(3, months, Types.INTEGER).param(4, why, Types.VARCHAR)
                .param(5, caseNumber).update();
    }

    void notice(String caseNumber, String how, LocalDate on, LocalDate until) {
        jdbc.sql("update cargo.sales set notice = ?, notice_on = ?, notice_until = ? where case_number = ?")
                .params(how, on, until, caseNumber).update();
    }

    void removal(String caseNumber, String how, LocalDate on, LocalDate until) {
        jdbc.sql("update cargo.sales set removal = ?, removal_on = ?, removal_until = ? where case_number = ?")
                .params(how, on, until, caseNumber).update();
    }

    void ended(String caseNumber, String outcome) {
        jdbc.sql("update cargo.sales set outcome = ?, ended_at = ? where case_number = ? and ended_at is null")
                .params(outcome, now(), caseNumber).update();
    }

    void gone(String caseNumber, int packages) {
        jdbc.sql("update cargo.sales set gone = gone + ? where case_number = ?").params(packages, caseNumber).update();
    }

    void settled(String caseNumber, Settlement s) {
        jdbc.sql("insert into cargo.settlements (case_number, price, costs, duty, taxes, rest, tax_value, law_on, claims_until, settled_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing").params(caseNumber, s.price(), s.costs(), s.duty(), s.taxes(),
                s.rest(), s.taxValue(), s.lawOn(), s.claimsUntil(), now()).update();
    }

    Optional<Settlement> settlement(String caseNumber) {
        return jdbc.sql("select price, costs, duty, taxes, rest, tax_value, law_on, claims_until from cargo.settlements where case_number = ?")
                .param(caseNumber).query(Settlement.class).optional();
    }

    /** What is asked for the goods, and of what nature they are for duty. */
    void terms(String caseNumber, String method, String why, long price, long tax, String hsCode, String origin, BigDecimal quantity,
            String unit) {
        jdbc.sql("update cargo.sales set method = ?, method_why = ?, first_price = ?, tax = ?, hs_code = ?, origin = ?, quantity = ?, unit = ? "
                + "where case_number = ?").param(1, method).param(2, why, Types.VARCHAR).param(3, price).param(4, tax).param(5, hsCode)
                .param(6, origin, Types.VARCHAR).param(7, quantity, Types.NUMERIC).param(8, unit, Types.VARCHAR).param(9, caseNumber)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
