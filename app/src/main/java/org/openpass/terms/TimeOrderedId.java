package org.openpass.terms;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers of version 7 (RFC 9562, section 5.7): milliseconds first, then 74 random bits. What is stored later stands
 * later in an index, so that many insertions touch few of its pages.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {
    }

    /** A new identifier of something that happens at the moment. */
    public static UUID at(Instant moment) {
        long first = moment.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
        long second = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }
}
