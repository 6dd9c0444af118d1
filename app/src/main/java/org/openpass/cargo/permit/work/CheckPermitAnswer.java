package org.openpass.cargo.permit.work;

import java.util.Set;
import org.openpass.cargo.permit.PermitAnswers;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks whether the period of the answer is over, and the application is deemed granted. */
@Component
class CheckPermitAnswer implements CaseWorker<CheckPermitAnswer.Out> {

    record Out(boolean answerOver, String answerEndsAt) {
    }

    private final PermitAnswers answers;

    CheckPermitAnswer(PermitAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String jobType() {
        return "cargo.checkPermitAnswer";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkPermit");
    }

    @Override
    public Out work(Job<OfCase> job) {
        PermitAnswers.Looked looked = answers.look(job.caseNumber());
        return new Out(looked.over(), looked.endsAt().toString());
    }
}
