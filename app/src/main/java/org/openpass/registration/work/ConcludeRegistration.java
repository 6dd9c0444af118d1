package org.openpass.registration.work;

import java.util.Set;
import org.openpass.engine.CaseWorker;
import org.openpass.registration.Conclusion;
import org.springframework.stereotype.Component;

/** Registers the party, invites its first person and tells the applicant, or refuses, in one transaction. */
@Component
class ConcludeRegistration implements CaseWorker<ConcludeRegistration.Out> {

    /** @param outcome REGISTERED or REFUSED */
    record Out(String outcome) {
    }

    private final Conclusion conclusion;

    ConcludeRegistration(Conclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public String jobType() {
        return "registration.concludeRegistration";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("registration.checkApplication");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(conclusion.conclude(job.caseNumber()));
    }
}
