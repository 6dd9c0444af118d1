package org.openpass.cargo;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Periods of answers go with their cases. */
@Component
class ForgetsAnswers implements Forgets {

    private static final int BEFORE_THE_LEDGER = 66;

    @Override
    public int order() {
        return BEFORE_THE_LEDGER;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.answers", "case_number = any(:cases)");
    }
}
