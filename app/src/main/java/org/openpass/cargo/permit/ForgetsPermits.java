package org.openpass.cargo.permit;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** An application goes with its case, before the manifest of its goods; what it moved stays in the ledger as long as that. */
@Component
class ForgetsPermits implements Forgets {

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.outside_places", "case_number = any(:cases)");
        record.delete("cargo.permits", "case_number = any(:cases)");
    }
}
