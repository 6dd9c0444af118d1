package org.openpass.documents;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** The files, also those that were kept away from everybody. */
@Component
class ForgetsDocuments implements Forgets {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("documents.documents", "case_number = any(:cases)");
        record.delete("documents.quarantine", "case_number = any(:cases)");
    }
}
