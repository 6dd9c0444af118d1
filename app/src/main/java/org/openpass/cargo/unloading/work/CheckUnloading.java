package org.openpass.cargo.unloading.work;

import org.jspecify.annotations.Nullable;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.unloading.UnloadingAcceptance;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Says whether an officer decides of the unloading, and begins the period of the answer (Art. 140(2)). */
@Component
class CheckUnloading implements CaseWorker<CheckUnloading.Out> {

    record Out(boolean reviewNeeded, @Nullable String periodEndsAt, String decisionDueAt) {
    }

    private final UnloadingAcceptance acceptance;
    private final AnswerPeriods periods;
    private final OfficersGoal goals;

    CheckUnloading(UnloadingAcceptance acceptance, AnswerPeriods periods, OfficersGoal goals) {
        this.acceptance = acceptance;
        this.periods = periods;
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "cargo.checkUnloading";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        String number = job.caseNumber();
        boolean needed = acceptance.reviewNeeded(number);
        return new Out(needed, needed ? periods.end(number).toString() : null, goals.dueAt(number, "clearance.change.goal"));
    }
}
