package org.openpass.cargo.transport;

import java.util.List;
import java.util.stream.Collectors;
import org.openpass.cargo.Fault;

/** Something is wrong with what a party said of a transport, all of it at once; nothing was kept. */
public final class TransportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    TransportRefused(List<Fault> faults) {
        super(faults.stream().map(Fault::code).collect(Collectors.joining(", ")));
        this.faults = List.copyOf(faults);
    }

    static TransportRefused of(String field, String code, String... args) {
        return new TransportRefused(List.of(Fault.of(field, code, args)));
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
