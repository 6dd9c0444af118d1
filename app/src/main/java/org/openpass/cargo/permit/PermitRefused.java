package org.openpass.cargo.permit;

import java.util.List;
import org.openpass.cargo.Fault;

/** An application or report of which nothing was kept. */
public final class PermitRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Something is wrong with it. */
        INVALID,
        /** There is no such place, cargo or permit that the sender may name; a stranger's and none look the same. */
        UNKNOWN,
        /** The reference belongs to another application. */
        REFERENCE_TAKEN
    }

    private final Reason reason;
    private final transient List<Fault> faults;

    PermitRefused(Reason reason, List<Fault> faults) {
        super(reason + " " + faults);
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** All that is wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
