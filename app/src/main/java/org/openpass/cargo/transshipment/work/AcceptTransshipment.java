package org.openpass.cargo.transshipment.work;

import java.util.Set;
import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Accepts it, from when the goods may leave, or refuses it or ends it as withdrawn, as was decided. */
@Component
class AcceptTransshipment implements CaseWorker<AcceptTransshipment.Out> {

    record Out(Loading.Conclusion transshipmentOutcome) {
    }

    private final Loading loading;

    AcceptTransshipment(Loading loading) {
        this.loading = loading;
    }

    @Override
    public String jobType() {
        return "cargo.acceptTransshipment";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkTransshipment");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(loading.conclude(job.caseNumber()));
    }
}
