package org.openpass.authoring.whatif;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a table would have come to is kept for a week: the cases go on, and the draft, too. */
@Component
class OldWhatIfs {

    private final WhatIfRows rows;

    OldWhatIfs(WhatIfRows rows) {
        this.rows = rows;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 3_600_000)
    void forget() {
        rows.forgetOld();
    }
}
