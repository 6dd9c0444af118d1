package org.openpass.cargo.transshipment.work;

import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Says whether an officer confirms it on the spot, or customs waives that. */
@Component
class CheckTransshipment implements CaseWorker<CheckTransshipment.Out> {

    private static final String GOAL = "clearance.documentReview.goal";

    record Out(boolean confirmNeeded, String confirmDueAt, String withdrawalDueAt) {
    }

    private final Loading loading;
    private final OfficersGoal goal;

    CheckTransshipment(Loading loading, OfficersGoal goal) {
        this.loading = loading;
        this.goal = goal;
    }

    @Override
    public String jobType() {
        return "cargo.checkTransshipment";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        Loading.Reviewed reviewed = loading.review(job.caseNumber());
        return new Out(reviewed.confirmNeeded(), goal.dueAt(job.caseNumber(), GOAL), reviewed.withdrawalDueAt().toString());
    }
}
