package org.openpass.workbench.stream;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something stands in the stream of a case. What happened at the same moment stands by its source, and within a
 * source by its id, so that the order is the same whenever it is read.
 *
 * @param source the letter of the source
 * @param id as the source orders by it
 */
record StreamKey(Instant at, char source, String id) {

    /** Within a source all are in their order already, which a stable sort keeps. */
    static final Comparator<StreamKey> NEWEST_FIRST =
            Comparator.comparing(StreamKey::at).thenComparing(StreamKey::source).reversed();

    private static final int BASE = 36;
    private static final Pattern TEXT = Pattern.compile("([0-9a-z]{1,12})\\.([A-Z])\\.([0-9a-f-]{1,36})");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    /**
     * Where a page of a source begins: before this moment, or at it and before this id.
     *
     * @param id null: before all of the moment
     */
    record Place(Instant at, String id) {

        /** Before which there is all. */
        static final Place NEWEST = new Place(LATEST, null);

        /** The id as a number; nobody's text is one, and then the page begins before all of the moment. */
        long number() {
            try {
                return id == null ? Long.MIN_VALUE : Long.parseLong(id);
            } catch (NumberFormatException nobodys) {
                return Long.MIN_VALUE;
            }
        }

        /** The same of an id that is none. */
        UUID uuid() {
            try {
                return id == null ? new UUID(0, 0) : UUID.fromString(id);
            } catch (IllegalArgumentException nobodys) {
                return new UUID(0, 0);
            }
        }
    }

    /** Where the page that comes after this begins in a source. */
    Place in(char other) {
        return other == source ? new Place(at, id)
                // Of the same moment, what has a lower letter comes later in the list.
                : new Place(other < source ? at.plus(1, ChronoUnit.MICROS) : at, null);
    }

    /** As the URL says it: the moment to the microsecond, which is what is stored. */
    String text() {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), BASE) + "." + source + "." + id;
    }

    /** Empty when the text is no place. */
    static Optional<StreamKey> of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1), BASE), ChronoUnit.MICROS);
        return at.isAfter(LATEST) ? Optional.empty()
                : Optional.of(new StreamKey(at, parts.group(2).charAt(0), parts.group(3)));
    }
}
