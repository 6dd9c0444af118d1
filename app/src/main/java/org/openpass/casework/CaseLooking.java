package org.openpass.casework;

import org.openpass.access.Actor;
import org.openpass.audittrail.LookReasonMissing;

/** Looks of customs' people at a case through a door that is not the case's own page or answer. */
public interface CaseLooking {

    /**
     * Records a look before anything is shown; attempts are looks, too.
     *
     * @param number of the case, or of the document that it is about
     * @param address from where
     * @param work what the reader is about
     * @param reason why, or null: one that was given for the case on the same day counts
     * @throws LookReasonMissing when the case is of another office, the reader has no task in it, and nobody said why
     */
    void look(String number, Actor actor, String address, String work, String reason);
}
