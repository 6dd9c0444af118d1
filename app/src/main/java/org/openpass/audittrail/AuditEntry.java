package org.openpass.audittrail;

import java.time.Instant;
import java.util.Map;

/**
 * An entry as it is read.
 *
 * @param address whence the act came, with door and part; all three are null of what the system did by itself
 * @param before the fields that differ, as they were
 * @param after the same, as they are now
 * @param sealNumber its place in the chain; null while it is not sealed
 */
public record AuditEntry(long id, Instant at, String actor, String action, String subject, String detail, String address,
        Whence.Door door, String part, Map<String, String> before, Map<String, String> after, Long sealNumber, Seal seal) {

    /** What the chain says of the entry. */
    public enum Seal {
        /** It is so fresh that it is not sealed yet. */
        OPEN,
        /** It is as it was sealed, behind the same neighbour. */
        VERIFIED,
        /** It, or its neighbour, was changed or taken away since. */
        BROKEN
    }
}
