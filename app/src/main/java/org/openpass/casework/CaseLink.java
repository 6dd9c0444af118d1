package org.openpass.casework;

import java.time.Instant;

/**
 * A link between two cases, as it looks from one of them.
 *
 * @param outward from the case that is looked at; always for what is mutual
 * @param other the case at the other end
 * @param note why, or null
 * @param madeBy user name, or {@code system}
 */
public record CaseLink(Kind kind, boolean outward, CaseFile other, String note, String madeBy, Instant madeAt) {

    /** How two cases belong together. */
    public enum Kind {
        RELATED(true), DUPLICATE(false), FOLLOWS(false),
        /** Both are about goods of one cargo. */
        SAME_CARGO(true),
        /** A request would change what the other is about; made by the system, and the only one that parties read. */
        CHANGES(false);

        final boolean mutual;

        Kind(boolean mutual) {
            this.mutual = mutual;
        }
    }
}
