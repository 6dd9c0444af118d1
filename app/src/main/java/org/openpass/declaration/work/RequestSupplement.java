package org.openpass.declaration.work;

import org.openpass.declaration.Findings;
import org.openpass.declaration.Supplement;
import org.openpass.declaration.Supplements;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Serves the request for a supplement that the officer decided on and sets its deadline (보완요구, Art. 249). */
@Component
class RequestSupplement implements CaseWorker<RequestSupplement.Out> {

    /** @param supplementKey what the answer is correlated by, unique for the request */
    record Out(String supplementKey, String supplementDueAt) {
    }

    private final Findings findings;
    private final Supplements supplements;

    RequestSupplement(Findings findings, Supplements supplements) {
        this.findings = findings;
        this.supplements = supplements;
    }

    @Override
    public String jobType() {
        return "declaration.requestSupplement";
    }

    @Override
    public Out work(Job<OfCase> job) {
        Supplement served = supplements.request(findings.latest(job.caseNumber(), "SUPPLEMENT"));
        return new Out(served.key(), served.dueAt().toString());
    }
}
