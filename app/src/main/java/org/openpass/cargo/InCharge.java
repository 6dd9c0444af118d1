package org.openpass.cargo;

import java.util.Collection;
import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which cargo officers decide on goods: those of the office to which their voyage came, of the office of a place where some of them lie, of
 * offices where they stand in for somebody, and of national roles.
 */
@Component
public class InCharge {

    private final JdbcClient jdbc;
    private final Visibilities visibilities;

    InCharge(JdbcClient jdbc, Visibilities visibilities) {
        this.jdbc = jdbc;
        this.visibilities = visibilities;
    }

    /** Whether the officer decides on the consignment. */
    public boolean of(Actor officer, long consignment) {
        return officer.roles().contains(Actor.Role.CARGO_OFFICER) && seen(officer, Set.of(consignment)).contains(consignment);
    }

    /** Those of the consignments that are of the officer's offices, whatever the officer's role is; empty for who is no officer. */
    public Set<Long> seen(Actor officer, Collection<Long> consignments) {
        if (!officer.officer() || consignments.isEmpty()) {
            return Set.of();
        }
        Visibility visible = visibilities.of(officer);
        return jdbc.sql("""
                select c.id from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn where c.id = any(:ids) and (:all
                    or v.office = any(:offices) or exists (select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0
                        and left(s.place, 3) = any(:offices)))
                """).param("ids", consignments.toArray(Long[]::new)).param("all", visible.all())
                .param("offices", visible.offices().toArray(String[]::new)).query(Long.class).set();
    }
}
