package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.overdue.SaleRun;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes a round: what was not sold is put up again at a lower price, as often as the Decree lets it. */
@Component
class CloseRound implements CaseWorker<CloseRound.Out> {

    /** @param roundResult SOLD, AGAIN or OVER */
    record Out(boolean sold, String roundResult, @Nullable String roundOpensAt) {
    }

    private final SaleRun run;

    CloseRound(SaleRun run) {
        this.run = run;
    }

    @Override
    public String jobType() {
        return "cargo.closeRound";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.publishSale");
    }

    @Override
    public Out work(Job<OfCase> job) {
        SaleRun.Ended ended = run.closeRound(job.caseNumber());
        return new Out(ended.result().equals("SOLD"), ended.result(), ended.until() == null ? null : ended.until().toString());
    }
}
