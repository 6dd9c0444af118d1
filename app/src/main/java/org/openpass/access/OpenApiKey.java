package org.openpass.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of the Open API, as its party sees it; nothing of it opens anything.
 *
 * @param api the look-up that it opens, three digits
 * @param prefix its first characters
 * @param madeBy name of the person who applied for it, or the account
 * @param revokedAt when it was ended; null: it opens
 */
public record OpenApiKey(UUID id, String api, String label, String prefix, String madeBy, Instant madeAt, Instant revokedAt) {

    /** Whether it opens. */
    public boolean opens() {
        return revokedAt == null;
    }
}
