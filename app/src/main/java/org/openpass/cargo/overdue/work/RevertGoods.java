package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.openpass.cargo.overdue.SaleClosing;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** What nobody removed falls to the treasury (Customs Act Art. 212(2)); closes the case. */
@Component
class RevertGoods implements CaseWorker<RevertGoods.Out> {

    record Out() {
    }

    private final SaleClosing closing;

    RevertGoods(SaleClosing closing) {
        this.closing = closing;
    }

    @Override
    public String jobType() {
        return "cargo.revertGoods";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkRemoval");
    }

    @Override
    public Out work(Job<OfCase> job) {
        closing.revert(job.caseNumber());
        return new Out();
    }
}
