package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.openpass.cargo.overdue.SaleRun;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Publishes the sale and begins its first round, ten days later (Customs Act Art. 210(7)). */
@Component
class PublishSale implements CaseWorker<PublishSale.Out> {

    record Out(String roundOpensAt) {
    }

    private final SaleRun run;

    PublishSale(SaleRun run) {
        this.run = run;
    }

    @Override
    public String jobType() {
        return "cargo.publishSale";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.notifyOwner");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(run.publish(job.caseNumber()).toString());
    }
}
