package org.openpass.cargo.transport;

import org.openpass.cargo.ForgetsCargo;
import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A transport goes with its case, and with the goods that it carried when those go first; vehicles stay, as they are their carrier's. What
 * the ledger says of it stays with the goods.
 */
@Component
class ForgetsTransports implements Forgets {

    private static final String GONE = "case_number = any(:cases) or case_number in (select t.case_number from cargo.transports t "
            + "join cargo.consignments c on c.id = t.consignment join cargo.voyages v on v.mrn = c.mrn where v.case_number = any(:cases))";

    private final ForgetsCargo cargo;
    private final JdbcClient jdbc;

    ForgetsTransports(ForgetsCargo cargo, JdbcClient jdbc) {
        this.cargo = cargo;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.transport_arrivals", GONE);
        record.delete("cargo.transport_vehicles", GONE);
        Long[] carried = jdbc.sql("select distinct consignment from cargo.transports where case_number = any(?)")
                .param(record.cases().toArray(String[]::new)).query(Long.class).list().toArray(Long[]::new);
        record.delete("cargo.transports", GONE);
        // What was recorded and declared went before, but for what the transport was still about.
        cargo.empty(record, carried);
    }
}
