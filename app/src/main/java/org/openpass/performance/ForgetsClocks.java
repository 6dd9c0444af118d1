package org.openpass.performance;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Whose time the cases took. */
@Component
class ForgetsClocks implements Forgets {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("performance.case_clocks", "case_number = any(:cases)");
    }
}
