package org.openpass.cargo.transport.work;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.transport.TransportDeliveries;
import org.openpass.cargo.transport.TransportReview;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Looks how an accepted transport stands. */
@Component
class CheckDelivery implements CaseWorker<CheckDelivery.Out> {

    record Out(String delivery, @Nullable String arriveBy, @Nullable String answerEndsAt, String decisionDueAt) {
    }

    private final TransportDeliveries transportDeliveries;
    private final TransportReview transportReview;

    CheckDelivery(TransportDeliveries transportDeliveries, TransportReview transportReview) {
        this.transportDeliveries = transportDeliveries;
        this.transportReview = transportReview;
    }

    @Override
    public String jobType() {
        return "cargo.checkDelivery";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.acceptTransport");
    }

    @Override
    public Out work(Job<OfCase> job) {
        TransportDeliveries.Standing standing = transportDeliveries.standing(job.caseNumber());
        return new Out(standing.delivery(), said(standing.arriveBy()), said(standing.answerEndsAt()),
                transportReview.decisionDueAt(job.caseNumber()));
    }

    private static @Nullable String said(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
