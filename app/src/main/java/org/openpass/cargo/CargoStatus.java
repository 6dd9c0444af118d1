package org.openpass.cargo;

import java.util.EnumSet;
import java.util.Set;

/** Where a consignment stands in its way, as the head of the ledger keeps it. */
public enum CargoStatus {
    /** Recorded without a manifest. */
    RECORDED,
    /** A manifest says that it comes. */
    EXPECTED,
    /** Its ship or aircraft arrived. */
    ARRIVED,
    /** Its unloading was accepted. */
    UNLOADED,
    /** It lies in a bonded area. */
    IN_STORAGE,
    /** It is carried between two bonded areas. */
    UNDER_WAY,
    /** All of it was declared and may leave. */
    RELEASED,
    /** Some of it has left. */
    PARTLY_OUT,
    /** All of it has left. */
    CARRIED_OUT,
    /** Its storage period has passed. */
    OVERDUE,
    /** It was sold by customs. */
    SOLD,
    /** It fell to the treasury. */
    REVERTED,
    /** It was lost or destroyed. */
    LOST,
    /** It left on another ship or aircraft. */
    TRANSSHIPPED,
    /** It was sent back abroad. */
    RETURNED,
    /** The manifest does not name it any more. */
    CANCELLED;

    /** Those of which nothing is left to be done with. */
    public static final Set<CargoStatus> OVER = Set.copyOf(EnumSet.of(CARRIED_OUT, SOLD, REVERTED, LOST, TRANSSHIPPED, RETURNED, CANCELLED));

    /** Whether something of it is still to come, lies or is under way. */
    public boolean open() {
        return !OVER.contains(this);
    }
}
