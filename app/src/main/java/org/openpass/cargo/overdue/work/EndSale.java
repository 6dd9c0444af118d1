package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.overdue.SaleRun;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Takes what an officer decided after the rounds: sold, given on consignment, or not to be sold. */
@Component
class EndSale implements CaseWorker<EndSale.Out> {

    /** @param saleResult SOLD, CONSIGNED or UNSOLD */
    record Out(boolean sold, String saleResult, @Nullable String consignmentEndsAt) {
    }

    private final SaleRun run;

    EndSale(SaleRun run) {
        this.run = run;
    }

    @Override
    public String jobType() {
        return "cargo.endSale";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.closeRound");
    }

    @Override
    public Out work(Job<OfCase> job) {
        SaleRun.Ended ended = run.end(job.caseNumber());
        return new Out(ended.result().equals("SOLD"), ended.result(), ended.until() == null ? null : ended.until().toString());
    }
}
