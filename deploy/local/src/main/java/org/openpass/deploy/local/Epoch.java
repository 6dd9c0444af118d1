package org.openpass.deploy.local;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One start of the engine, noted in its folder and in the database: the two belong together when they name the same.
 *
 * @param number how many there were before in this history, which tells older from newer
 * @param id     drawn at random, which tells two histories apart that went on from the same copy
 * @param at     when
 */
record Epoch(long number, String id, Instant at) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one after this; after none, the first. */
    static Epoch after(Epoch last) {
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        return new Epoch(last == null ? 1 : last.number + 1, HexFormat.of().formatHex(id),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    static Epoch parse(String text) {
        String[] parts = text.strip().split(" ");
        return new Epoch(Long.parseLong(parts[0]), parts[1], Instant.parse(parts[2]));
    }

    @Override
    public String toString() {
        return number + " " + id + " " + at;
    }
}
