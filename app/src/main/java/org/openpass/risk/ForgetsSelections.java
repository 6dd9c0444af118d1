package org.openpass.risk;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What was selected by; what an importer brought in before stays known of the importer, without a case. */
@Component
class ForgetsSelections implements Forgets {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("risk.selection_inputs", "case_number = any(:cases)");
    }
}
