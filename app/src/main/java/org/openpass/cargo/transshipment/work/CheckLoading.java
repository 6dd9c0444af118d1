package org.openpass.cargo.transshipment.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.OfficersGoal;
import org.openpass.cargo.transshipment.Loading;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks how much is aboard, and whether the voyage has left or the time is over. */
@Component
class CheckLoading implements CaseWorker<CheckLoading.Out> {

    private static final String GOAL = "clearance.change.goal";

    record Out(Loading.Standing loadingStanding, @Nullable String loadingDueAt, String leftBehindDueAt) {
    }

    private final Loading loading;
    private final OfficersGoal goal;

    CheckLoading(Loading loading, OfficersGoal goal) {
        this.loading = loading;
        this.goal = goal;
    }

    @Override
    public String jobType() {
        return "cargo.checkLoading";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.acceptTransshipment");
    }

    @Override
    public Out work(Job<OfCase> job) {
        Loading.Looked looked = loading.look(job.caseNumber());
        return new Out(looked.standing(), looked.dueAt() == null ? null : looked.dueAt().toString(), goal.dueAt(job.caseNumber(), GOAL));
    }
}
