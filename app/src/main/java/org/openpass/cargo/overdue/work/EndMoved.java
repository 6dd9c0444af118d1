package org.openpass.cargo.overdue.work;

import org.openpass.cargo.overdue.SaleClosing;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Closes the case of overdue goods of which something left before they were sold. */
@Component
class EndMoved implements Worker<EndMoved.In, EndMoved.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<In> job) {
        closing.moved(job.caseNumber());
        return new Out();
    }
}
