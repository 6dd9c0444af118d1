package org.openpass.cargo.overdue.work;

import org.openpass.cargo.overdue.OverdueGoals;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Begins the case of overdue goods: says by when an officer should decide on them. */
@Component
class CheckOverdue implements Worker<CheckOverdue.In, CheckOverdue.Out> {

    record In(String caseNumber) {
    }

    /** @param reviewDueAt the goal of each decision, for the inbox */
    record Out(String reviewDueAt) {
    }

    private final OverdueGoals goals;

    CheckOverdue(OverdueGoals goals) {
        this.goals = goals;
    }

    @Override
    public String jobType() {
        return "cargo.checkOverdue";
    }

    @Override
    public Class<In> input() {
        return In.class;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<In> job) {
        return new Out(goals.begin(job.caseNumber()));
    }
}
