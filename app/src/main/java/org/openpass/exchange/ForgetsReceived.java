package org.openpass.exchange;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What came in of the cases, if it is still there: the log of messages is shorter than any case. */
@Component
class ForgetsReceived implements Forgets {

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("exchange.messages", "upper(case_number) = any(:cases)");
        record.delete("exchange.messages", "upper(subject) = any(:subjects)");
    }
}
