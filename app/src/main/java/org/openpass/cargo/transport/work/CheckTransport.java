package org.openpass.cargo.transport.work;

import org.openpass.cargo.transport.TransportFacts;
import org.openpass.cargo.transport.TransportReview;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads what the law names transports by that need an approval. */
@Component
class CheckTransport implements CaseWorker<CheckTransport.Out> {

    record Out(TransportFacts.Facts transportFacts, String filedOn, String decisionDueAt) {
    }

    private final TransportReview transportReview;

    CheckTransport(TransportReview transportReview) {
        this.transportReview = transportReview;
    }

    @Override
    public String jobType() {
        return "cargo.checkTransport";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(transportReview.facts(job.caseNumber()), transportReview.filedOn(job.caseNumber()),
                transportReview.approvalDueAt(job.caseNumber()));
    }
}
