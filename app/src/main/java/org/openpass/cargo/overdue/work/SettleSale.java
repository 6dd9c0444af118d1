package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.openpass.cargo.overdue.SaleClosing;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Settles the price of what was sold: costs, duty, taxes, the rest to the owner (Customs Act Art. 211), and closes the case. */
@Component
class SettleSale implements CaseWorker<SettleSale.Out> {

    record Out() {
    }

    private final SaleClosing closing;

    SettleSale(SaleClosing closing) {
        this.closing = closing;
    }

    @Override
    public String jobType() {
        return "cargo.settleSale";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.closeRound");
    }

    @Override
    public Out work(Job<OfCase> job) {
        closing.settle(job.caseNumber());
        return new Out();
    }
}
