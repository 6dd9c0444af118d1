package org.openpass.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of a party's software, as the party sees it; nothing of it opens a door.
 *
 * @param id names it among the keys of the party
 * @param prefix its first characters; null of one from before they were kept
 * @param madeBy account of the person who made it; null: customs
 * @param madeByName that person's name, or null
 * @param lastUsedAt to the minute; null when it was never used
 * @param revokedAt when it was ended; null while it was not
 */
public record PartyKey(UUID id, String name, String prefix, String madeBy, String madeByName, Instant madeAt,
        Instant lastUsedAt, Instant expiresAt, Instant revokedAt) {

    /** Whether a key opens the door. */
    public enum State {
        VALID, EXPIRED, REVOKED
    }

    /** Whether it opens the door at this moment. */
    public State at(Instant now) {
        return revokedAt != null ? State.REVOKED : expiresAt.isAfter(now) ? State.VALID : State.EXPIRED;
    }
}
