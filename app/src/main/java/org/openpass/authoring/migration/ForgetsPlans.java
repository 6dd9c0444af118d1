package org.openpass.authoring.migration;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What was planned for a case, and what became of it; the plan itself is of no case. */
@Component
class ForgetsPlans implements Forgets {

    private static final int BEFORE_CASES = 20;

    @Override
    public int order() {
        return BEFORE_CASES;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("authoring.plan_cases", "case_number = any(:cases)");
    }
}
