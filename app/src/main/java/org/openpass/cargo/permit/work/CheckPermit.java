package org.openpass.cargo.permit.work;

import org.openpass.cargo.permit.PermitAnswers;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Begins the period of the answer, and says which way the case goes. */
@Component
class CheckPermit implements CaseWorker<CheckPermit.Out> {

    /** @param matter PERMIT, LOSS or DESTROYED */
    record Out(String matter, String answerEndsAt, String decisionDueAt) {
    }

    private final PermitAnswers answers;

    CheckPermit(PermitAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String jobType() {
        return "cargo.checkPermit";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        PermitAnswers.Begun begun = answers.begin(job.caseNumber());
        return new Out(begun.matter().name(), begun.answerEndsAt().toString(), begun.decisionDueAt());
    }
}
