package org.openpass.cargo.transport.work;

import java.util.Set;
import org.openpass.cargo.transport.TransportDeliveries;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Accepts a transport: its goods may leave, and the time in which they arrive begins. */
@Component
class AcceptTransport implements CaseWorker<AcceptTransport.Out> {

    record Out() {
    }

    private final TransportDeliveries transportDeliveries;

    AcceptTransport(TransportDeliveries transportDeliveries) {
        this.transportDeliveries = transportDeliveries;
    }

    @Override
    public String jobType() {
        return "cargo.acceptTransport";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.decideTransport");
    }

    @Override
    public Out work(Job<OfCase> job) {
        transportDeliveries.accept(job.caseNumber());
        return new Out();
    }
}
