package org.openpass.audittrail;

import java.util.Set;

/** A look that a reviewer reads first, and why. */
public record OddLook(Looks.Look look, Set<Why> why) {

    /** What is odd. */
    public enum Why {
        /** A party to the case has the reader's name. */
        OWN_NAME,
        /** Across offices, without a task in the case. */
        NO_TASK,
        /** One of very many of the account in one hour. */
        MANY,
        /** At night. */
        NIGHT,
        /** Data left the system. */
        DOWNLOAD
    }
}
