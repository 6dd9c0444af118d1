package org.openpass.cargo.unloading;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** An unloading goes with its case; its lines, and how they differed, go with their manifest as well. */
@Component
class ForgetsUnloadings implements Forgets {

    private static final int BEFORE_THE_LEDGER = 68;
    private static final String OF_MANIFEST = "consignment in (select c.id from cargo.consignments c join cargo.voyages v on v.mrn = c.mrn "
            + "where v.case_number = any(:cases))";

    @Override
    public int order() {
        return BEFORE_THE_LEDGER;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.discrepancies", OF_MANIFEST);
        record.delete("cargo.unloading_lines", OF_MANIFEST);
        for (String table : new String[] {"unloading_lines", "unloading_extensions", "unloadings"}) {
            record.delete("cargo." + table, "case_number = any(:cases)");
        }
    }
}
