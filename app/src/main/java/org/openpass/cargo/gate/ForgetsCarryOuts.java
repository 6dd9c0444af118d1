package org.openpass.cargo.gate;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What was asked and decided of a carry-out goes with its case; what was found in breach goes with all that cargo forgets. */
@Component
class ForgetsCarryOuts implements Forgets {

    @Override
    public int order() {
        return 68;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.carry_out_extensions", "case_number = any(:cases)");
        record.delete("cargo.carry_outs", "case_number = any(:cases)");
    }
}
