package org.openpass.cargo.transport;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/**
 * A transport goes with its case, and with the goods that it carried when those go first; vehicles stay, as they are their carrier's. What
 * the ledger says of it stays with the goods.
 */
@Component
class ForgetsTransports implements Forgets {

    private static final String GONE = "case_number = any(:cases) or case_number in (select t.case_number from cargo.transports t "
            + "join cargo.consignments c on c.id = t.consignment join cargo.voyages v on v.mrn = c.mrn where v.case_number = any(:cases))";

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.transport_arrivals", GONE);
        record.delete("cargo.transport_vehicles", GONE);
        record.delete("cargo.transports", GONE);
    }
}
