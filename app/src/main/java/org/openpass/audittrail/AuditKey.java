package org.openpass.audittrail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A place in the list of entries: the next page begins behind it, whatever was written since. */
public record AuditKey(Instant at, long id) {

    private static final long MILLION = 1_000_000;

    /** As addresses carry it: microseconds, which the database counts in, and the entry's id. */
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }

    /** @throws IllegalArgumentException when it is none */
    public static AuditKey of(String text) {
        String[] parts = text.split("-");
        try {
            long micros = Long.parseLong(parts[0]);
            return new AuditKey(Instant.ofEpochSecond(Math.floorDiv(micros, MILLION), Math.floorMod(micros, MILLION) * 1_000),
                    Long.parseLong(parts[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("after: give back what stood in next", e);
        }
    }
}
