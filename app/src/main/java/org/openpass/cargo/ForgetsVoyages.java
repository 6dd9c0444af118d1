package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.ForgetsCaseless;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voyages of which no case was ever opened, as those that were taken over, go with all that they brought when as much time has passed since
 * the last of it happened as manifests are kept (Art. 12, Enforcement Decree Art. 3(1)3): not while goods of them lie or are under way, nor
 * while a declaration or a case of them is kept.
 */
@Component
class ForgetsVoyages implements ForgetsCaseless {

    private static final String LAST = "coalesce(greatest(v.arrived_at, v.left_at, v.cancelled_at, v.expected_at, v.departed_at), v.said_at)";
    /** None of whose cases, goods or declarations keeps it. */
    private static final String FREE = """
            v.case_number is null
                and not exists (select 1 from cargo.manifest_cases m where m.mrn = v.mrn)
                and not exists (select 1 from cargo.voyage_permits p where p.mrn = v.mrn)
                and not exists (select 1 from cargo.unloadings u where u.mrn = v.mrn)
                and not exists (select 1 from cargo.consignments c where c.mrn = v.mrn
                    and ((select coalesce(sum(e.transit), 0) from cargo.events e where e.consignment = c.id) > 0
                        or exists (select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0)
                        or exists (select 1 from cargo.reservations r where r.consignment = c.id)
                        or exists (select 1 from cargo.transports t where t.consignment = c.id)
                        or exists (select 1 from cargo.permits p where p.consignment = c.id)
                        or exists (select 1 from cargo.sales s where s.consignment = c.id)
                        or exists (select 1 from cargo.transshipments t where t.consignment = c.id)
                        or exists (select 1 from cargo.carry_outs o where o.consignment = c.id)))
            """;
    private static final String PASSED = "select v.mrn from cargo.voyages v where " + LAST + " < :before and " + FREE + """
                and not exists (select 1 from cargo.events e where e.mrn = v.mrn and e.processed_at >= :before)
                and not exists (select 1 from cargo.consignments c join cargo.events e on e.consignment = c.id
                    where c.mrn = v.mrn and e.processed_at >= :before and e.actor <> 'retention')
            order by v.mrn limit :most for update of v skip locked
            """;
    /** The days on which the last of them happened, with how many voyages ended so. */
    private static final String ENDED = """
            select (last at time zone 'Asia/Seoul')::date, count(*) from (select greatest(""" + LAST + """
                , (select max(e.processed_at) from cargo.events e where e.mrn = v.mrn), (select max(e.processed_at) from cargo.consignments c
                    join cargo.events e on e.consignment = c.id where c.mrn = v.mrn and e.actor <> 'retention')) as last
                from cargo.voyages v where\s""" + LAST + " < :before and " + FREE + """
            ) ended where last < :before group by 1
            """;

    private final ForgetsCargo cargo;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetsVoyages(ForgetsCargo cargo, Parameters parameters, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.cargo = cargo;
        this.parameters = parameters;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int forget(int most) {
        LocalDate today = Seoul.today(clock);
        String[] voyages = jdbc.sql(PASSED).param("before", before(today, years(today))).param("most", most)
                .query(String.class).list().toArray(String[]::new);
        if (voyages.length > 0) {
            cargo.voyages((table, where, name, of) -> jdbc.sql("delete from " + table + " where " + where).param(name, of).update(), voyages);
            audit.record("retention", "cargo.cleared", voyages[0], voyages.length + " voyages");
        }
        return voyages.length;
    }

    @Override
    public Map<LocalDate, Long> keptUntil(LocalDate until) {
        int years = years(Seoul.today(clock));
        Map<LocalDate, Long> kept = new HashMap<>();
        jdbc.sql(Seoul.inSql(ENDED)).param("before", before(until, years)).query(rs -> {
            kept.merge(rs.getObject(1, LocalDate.class).plusYears(years), rs.getLong(2), Long::sum);
        });
        return kept;
    }

    /** What ended before has gone by the day. */
    private static Timestamp before(LocalDate day, int years) {
        return Timestamp.from(Seoul.after(day.minusYears(years).minusDays(1)));
    }

    private int years(LocalDate day) {
        return parameters.on("retention.transport.years", day).value().intValueExact();
    }
}
