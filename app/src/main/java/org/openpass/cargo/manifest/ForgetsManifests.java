package org.openpass.cargo.manifest;

import org.openpass.casework.Forgets;
import org.openpass.casework.Forgetting;
import org.springframework.stereotype.Component;

/** What was decided of a manifest goes before its voyage; what criteria found goes with the lines. */
@Component
class ForgetsManifests implements Forgets {

    @Override
    public int order() {
        return 69;
    }

    @Override
    public void forget(Forgetting record) {
        record.delete("cargo.watch_hits", "consignment in (select c.id from cargo.consignments c join cargo.voyages v on v.mrn = c.mrn "
                + "where v.case_number = any(:cases))");
        record.delete("cargo.correction_lines", "submission in (select submission from cargo.corrections where case_number = any(:cases))");
        record.delete("cargo.corrections", "case_number = any(:cases)");
        record.delete("cargo.voyage_permits", "case_number = any(:cases)");
        record.delete("cargo.manifest_cases", "case_number = any(:cases)");
    }
}
