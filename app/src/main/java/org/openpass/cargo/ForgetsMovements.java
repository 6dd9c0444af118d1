package org.openpass.cargo;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Reports of goods that left by a declaration, and those that took them back, go with it, before the ledger's events do, of which they are the documents. */
@Component
class ForgetsMovements implements Forgets {

    private static final int BEFORE_THE_LEDGER = 65;

    @Override
    public int order() {
        return BEFORE_THE_LEDGER;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.reports", "ground = any(:subjects) or basis = any(:subjects) or number in (select t.taken_back_by "
                + "from cargo.reports t where t.ground = any(:subjects))");
    }
}
