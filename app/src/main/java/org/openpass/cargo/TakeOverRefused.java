package org.openpass.cargo;

import java.util.List;
import java.util.stream.Collectors;

/** What another system kept cannot be taken over as it was given; all that is wrong is told at once. */
public class TakeOverRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean before;

    TakeOverRefused(List<String> faults) {
        super(faults.stream().collect(Collectors.joining("; ")));
        this.before = false;
    }

    TakeOverRefused(String cargoNumber) {
        super("cargoNumber: " + cargoNumber + " is in the ledger already; what stands there is not changed by taking over");
        this.before = true;
    }

    /** Whether it was taken over, or came otherwise, before. */
    public boolean before() {
        return before;
    }
}
