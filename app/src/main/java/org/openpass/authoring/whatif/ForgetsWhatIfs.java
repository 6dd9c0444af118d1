package org.openpass.authoring.whatif;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What a table would have brought a case to; the counts are of no case. */
@Component
class ForgetsWhatIfs implements Forgets {

    private static final int BEFORE_CASES = 20;

    @Override
    public int order() {
        return BEFORE_CASES;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("authoring.what_if_cases", "case_number = any(:cases)");
    }
}
