package org.openpass.authoring.acts;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What was done to a case by hand, with what was given to it; an act of several cases goes with the last of them. */
@Component
class ForgetsActs implements Forgets {

    private static final int BEFORE_CASES = 20;

    @Override
    public int order() {
        return BEFORE_CASES;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("authoring.act_cases", "case_number = any(:cases)");
        record.delete("authoring.acts", "not exists (select 1 from authoring.act_cases c where c.act = acts.id)");
    }
}
