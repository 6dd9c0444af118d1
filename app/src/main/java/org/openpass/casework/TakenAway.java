package org.openpass.casework;

import java.time.Instant;

/** A module is told that two owners took a case away from where it waited: what was asked of somebody there is not asked any more. */
public interface TakenAway {

    /**
     * In the transaction that learnt it, behind the lock of the case.
     *
     * @param status that the case had while it waited there
     * @param signedAt what was asked later is asked by the step to which it was taken
     */
    void takenAway(String caseNumber, String status, Instant signedAt);
}
