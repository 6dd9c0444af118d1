package org.openpass.cargo;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many packages of a consignment are expected, where what came differs from its manifest and customs settled that: its manifest says
 * another number from then on, and so does that of its master.
 */
@Component
public class ExpectedPackages {

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExpectedPackages(Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many of its packages are declared: fewer cannot be expected. */
    public int declared(long consignment) {
        return jdbc.sql("select declared from cargo.consignments where id = ?").param(consignment).query(Integer.class).single();
    }

    /** Locks consignments with their masters, in the order of everybody: for who corrects several. @return the masters */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> lock(Collection<Long> consignments) {
        List<Long> masters = jdbc.sql("select distinct m.id from cargo.consignments c join cargo.consignments m on m.mrn = c.mrn "
                + "and m.msn = c.msn and m.kind = 'MASTER' and m.deleted_at is null where c.id = any(?) and c.kind = 'HOUSE'")
                .param(consignments.toArray(Long[]::new)).query(Long.class).list();
        ledger.lock(Stream.concat(masters.stream(), consignments.stream()).toList());
        return masters;
    }

    /**
     * Corrects the number, with an event that says why; done again by the same effect, it changes nothing. Where all that is expected
     * has left, the consignment is carried out by it; where nothing is expected, it is cancelled.
     *
     * @param packages at least 0, and not fewer than are declared
     * @param effect unique among all events
     * @param caseNumber in which it was settled; null: in none
     * @throws IllegalArgumentException where fewer are to be expected than are declared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(long consignment, int packages, String effect, String caseNumber, String reason, String actor) {
        List<Long> masters = lock(List.of(consignment));
        if (ledger.byEffect(effect).isPresent()) {
            return;
        }
        if (packages < declared(consignment)) {
            throw new IllegalArgumentException(packages + " packages are fewer than " + declared(consignment) + ", which are declared");
        }
        int before = jdbc.sql("select packages from cargo.consignments where id = ?").param(consignment).query(Integer.class).single();
        jdbc.sql("update cargo.consignments set packages = ? where id = ?").params(packages, consignment).update();
        jdbc.sql("update cargo.consignments set packages = greatest(0, packages + ?) where id = any(?)").params(packages - before,
                masters.toArray(Long[]::new)).update();
        String unit = jdbc.sql("select coalesce(package_unit, '') from cargo.consignments where id = ?").param(consignment)
                .query(String.class).single();
        ledger.append(List.of(Entry.of(consignment, EventKind.EXPECTED_CORRECTED, effect, clock.instant(), actor)
                .counted(packages, unit.isEmpty() ? null : unit).said(null, null, reason, null).inCase(caseNumber)));
    }
}
