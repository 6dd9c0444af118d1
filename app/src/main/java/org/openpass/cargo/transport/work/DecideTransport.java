package org.openpass.cargo.transport.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.transport.TransportReview;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Notes what was decided of a transport; a refusal closes the case. */
@Component
class DecideTransport implements Worker<DecideTransport.In, DecideTransport.Out> {

    record In(String caseNumber, @Nullable Approval approval) {
    }

    /** What the law says. */
    record Approval(boolean required, @Nullable String rule, @Nullable String ground) {
    }

    record Out(String outcome) {
    }

    private final TransportReview transportReview;

    DecideTransport(TransportReview transportReview) {
        this.transportReview = transportReview;
    }

    @Override
    public String jobType() {
        return "cargo.decideTransport";
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
    public Set<String> after() {
        return Set.of("cargo.checkTransport");
    }

    @Override
    public Out work(Job<In> job) {
        Approval approval = job.input().approval();
        return new Out(transportReview.decide(job.caseNumber(), approval == null || !approval.required() ? null : approval.ground()));
    }
}
