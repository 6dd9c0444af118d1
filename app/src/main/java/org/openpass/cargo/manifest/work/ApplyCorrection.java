package org.openpass.cargo.manifest.work;

import java.util.Set;
import org.openpass.cargo.manifest.ManifestCorrections;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Changes lines as an officer has decided, or lets them stand. */
@Component
class ApplyCorrection implements CaseWorker<ApplyCorrection.Out> {

    /** @param outcome CORRECTED or CORRECTION_REFUSED */
    record Out(String outcome) {
    }

    private final ManifestCorrections corrections;

    ApplyCorrection(ManifestCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String jobType() {
        return "cargo.applyCorrection";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkManifest");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(corrections.apply(job.caseNumber()));
    }
}
