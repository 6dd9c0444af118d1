package org.openpass.cargo;

import java.util.List;

/** A report of which nothing was kept: it is unreadable, of a place that is not the sender's, or another one under its reference. */
public final class MovementRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Something is wrong with how it is written. */
        INVALID,
        /** There is no such place that the sender runs; a stranger's place and none look the same. */
        NO_SUCH_PLACE,
        /** The sender's reference belongs to another report. */
        REFERENCE_TAKEN
    }

    private final Reason reason;
    private final transient List<Fault> faults;

    /** @param faults all of them, at least one */
    public MovementRefused(Reason reason, List<Fault> faults) {
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
