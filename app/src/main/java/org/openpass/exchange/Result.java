package org.openpass.exchange;

import java.util.EnumSet;
import java.util.Set;

/** What became of a message. */
public enum Result {
    TAKEN, REFUSED,
    /** It was not taken, and was when it was given to its door again. */
    REPLAYED,
    /** It could not be worked on, or did not arrive. */
    FAILED,
    SENT, WAITS,
    /** It is held back until a person looks. */
    PARKED,
    /** It may or may not have arrived. */
    UNKNOWN;

    /** What somebody of customs has to look at; that a document was refused is for its sender to mend. */
    public static final Set<Result> TROUBLE = Set.copyOf(EnumSet.of(FAILED, PARKED, UNKNOWN));
}
