package org.openpass.cargo.transshipment.work;

import java.util.Set;
import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case: the goods are aboard, or what is not stays. */
@Component
class CloseTransshipment implements CaseWorker<CloseTransshipment.Out> {

    record Out(Loading.End transshipmentEnd) {
    }

    private final Loading loading;

    CloseTransshipment(Loading loading) {
        this.loading = loading;
    }

    @Override
    public String jobType() {
        return "cargo.closeTransshipment";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkLoading");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(loading.close(job.caseNumber()));
    }
}
