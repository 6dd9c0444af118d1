package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitAnswers;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Grants what was decided or is deemed granted, or refuses it. */
@Component
class GrantPermit implements CaseWorker<GrantPermit.Out> {

    /** @param outcome GRANTED or REFUSED */
    record Out(String outcome) {
    }

    private final PermitAnswers answers;

    GrantPermit(PermitAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String jobType() {
        return "cargo.grantPermit";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkPermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(answers.answer(job.caseNumber()));
    }
}
