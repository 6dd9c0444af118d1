package org.openpass.mailbox;

import java.time.Instant;
import java.util.Set;

/**
 * A party's application to be served electronically.
 *
 * @param openedAt since when; never earlier than the application
 * @param closedAt when the party gave it up, or null
 * @param kinds of messages that are served so
 */
public record Box(long partyId, Instant openedAt, Instant closedAt, Set<String> kinds) {

    /** Whether what is stored now is served by it. */
    public boolean serves(String kind, Instant at) {
        return !at.isBefore(openedAt) && (closedAt == null || at.isBefore(closedAt)) && kinds.contains(kind);
    }
}
