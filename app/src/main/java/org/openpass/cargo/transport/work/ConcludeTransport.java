package org.openpass.cargo.transport.work;

import java.util.Set;
import org.openpass.cargo.transport.TransportDeliveries;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Closes the case of a transport; duty on what did not arrive is charged once. */
@Component
class ConcludeTransport implements CaseWorker<ConcludeTransport.Out> {

    record Out(String conclusion) {
    }

    private final TransportDeliveries transportDeliveries;

    ConcludeTransport(TransportDeliveries transportDeliveries) {
        this.transportDeliveries = transportDeliveries;
    }

    @Override
    public String jobType() {
        return "cargo.concludeTransport";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkDelivery");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return new Out(transportDeliveries.conclude(job.caseNumber()));
    }
}
