package org.openpass.declaration;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** Declarations and the requests to change them, with what was written, found and asked of the declarant. */
@Component
class ForgetsDeclarations implements Forgets {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("declaration.drafts", "filed_as = any(:subjects)");
        record.delete("declaration.findings", "case_number = any(:cases)");
        record.delete("declaration.tax_review_facts", "case_number = any(:cases)");
        record.delete("declaration.supplements", "case_number = any(:cases)");
        record.delete("declaration.changes", "case_number = any(:cases)");
        record.delete("declaration.former_versions",
                "number in (select number from declaration.declarations where case_number = any(:cases))");
        record.delete("declaration.declarations", "case_number = any(:cases)");
    }
}
