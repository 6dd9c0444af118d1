package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.openpass.casework.PublicLookups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Balances in PostgreSQL; the check constraint {@code declared <= packages} is the last guard. */
@Component
class CargoLedger implements CargoApi {

    private final JdbcClient jdbc;
    private final PublicLookups lookups;
    private final Clock clock;

    CargoLedger(JdbcClient jdbc, PublicLookups lookups, Clock clock) {
        this.jdbc = jdbc;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** @param reserved whether the declaration has its packages already; only its own case reserves them */
    private record Bill(int packages, int declared, boolean reserved, long id) {
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Reservation reserve(String billNumber, String declarationNumber, int packages) {
        Bill bill = jdbc.sql("select packages, declared, exists (select 1 from cargo.reservations "
                + "where declaration_number = ?), id from cargo.consignments where bill_number = ? for update")
                .params(declarationNumber, billNumber)
                .query((rs, n) -> new Bill(rs.getInt(1), rs.getInt(2), rs.getBoolean(3), rs.getLong(4))).optional().orElse(null);
        if (bill == null) {
            return new Reservation.UnknownBill();
        }
        if (bill.reserved()) {
            return new Reservation.Reserved();
        }
        int left = bill.packages() - bill.declared();
        if (packages > left) {
            return new Reservation.NotEnough(left);
        }
        jdbc.sql("""
                with taken as (insert into cargo.reservations (declaration_number, consignment, packages, reserved_at)
                    values (?, ?, ?, ?) returning consignment, packages)
                update cargo.consignments c set declared = c.declared + taken.packages
                from taken where c.id = taken.consignment
                """).params(declarationNumber, bill.id(), packages, now()).update();
        return new Reservation.Reserved();
    }

    @Override
    public void permitRemoval(String declarationNumber) {
        jdbc.sql("update cargo.reservations set removal_permitted_at = coalesce(removal_permitted_at, ?) "
                + "where declaration_number = ?").params(now(), declarationNumber).update();
    }

    @Override
    public boolean carriedOut(String declarationNumber) {
        return jdbc.sql("update cargo.reservations set carried_out_at = coalesce(carried_out_at, ?), carried_out = packages "
                + "where declaration_number = ? and removal_permitted_at is not null and released_at is null")
                .params(now(), declarationNumber).update() == 1;
    }

    @Override
    public boolean isCarriedOut(String declarationNumber) {
        return jdbc.sql("select count(*) from cargo.reservations where declaration_number = ? "
                + "and carried_out_at is not null").param(declarationNumber).query(Long.class).single() > 0;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String declarationNumber) {
        // The consignment first, as everybody: a carry-out takes both in this order, and one of us finds what the other did.
        jdbc.sql("select c.id from cargo.consignments c join cargo.reservations r on r.consignment = c.id "
                + "where r.declaration_number = ? for update of c").param(declarationNumber).query(Long.class).optional();
        return jdbc.sql("select carried_out = 0 from cargo.reservations where declaration_number = ? for update")
                .param(declarationNumber).query(Boolean.class).optional().orElse(true);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String declarationNumber) {
        jdbc.sql("""
                with freed as (update cargo.reservations set released_at = ?, removal_permitted_at = null
                    where declaration_number = ? and released_at is null and carried_out_at is null
                    returning consignment, packages)
                update cargo.consignments c set declared = c.declared - freed.packages
                from freed where c.id = freed.consignment
                """).params(now(), declarationNumber).update();
    }

    @Override
    public List<String> billsOf(String cargoNumber) {
        return lookups.jdbc().sql("""
                select key_bill from cargo.consignments where key_cargo = ? and key_bill is not null order by bill_number limit 100
                """).param(cargoNumber).query(String.class).list();
    }

    @Override
    public void record(String billNumber, String cargoNumber, int packages, String source) {
        jdbc.sql("""
                insert into cargo.consignments (bill_number, cargo_number, packages, carried_in_at, source)
                values (?, ?, ?, ?, ?) on conflict (bill_number) do update
                    set packages = greatest(excluded.packages, consignments.declared), cargo_number = excluded.cargo_number
                """).params(billNumber, cargoNumber, packages, now(), source).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
