package org.openpass.cargo.overdue.work;

import org.openpass.cargo.overdue.SaleClosing;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case of overdue goods of which something left before they were sold. */
@Component
class EndMoved implements CaseWorker<EndMoved.Out> {

    record Out() {
    }

    private final SaleClosing closing;

    EndMoved(SaleClosing closing) {
        this.closing = closing;
    }

    @Override
    public String jobType() {
        return "cargo.endMoved";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        closing.moved(job.caseNumber());
        return new Out();
    }
}
