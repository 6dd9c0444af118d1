package org.openpass.cargo.transport.work;

import java.util.Set;
import org.openpass.cargo.transport.TransportDeliveries;
import org.openpass.engine.Worker;
import org.springframework.stereotype.Component;

/** Accepts a transport: its goods may leave, and the time in which they arrive begins. */
@Component
class AcceptTransport implements Worker<AcceptTransport.In, AcceptTransport.Out> {

    record In(String caseNumber) {
    }

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
    public Class<In> input() {
        return In.class;
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
    public Out work(Job<In> job) {
        transportDeliveries.accept(job.caseNumber());
        return new Out();
    }
}
