package org.openpass.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A message's place in the list of all, the newest first: by its moment, then by its source, then by its id there. */
public record Key(Instant at, String source, String id) {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** The place as a page wrote it; null for what is no place. */
    public static Key parse(String written) {
        String[] parts = written == null ? new String[0] : written.split("~", 3);
        try {
            return parts.length < 3 ? null : new Key(Instant.parse(parts[0]), parts[1], parts[2]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** For a source whose ids are UUIDs: at the moment of this place, those below the answer come after it. */
    public UUID below(String other) {
        int order = other.compareTo(source);
        if (order != 0) {
            return order < 0 ? HIGHEST : LOWEST;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return LOWEST;
        }
    }

    /** Whether the message comes after this place. */
    public boolean before(MessageEntry entry) {
        return MessageEntry.NEWEST.compare(entry, new MessageEntry(source, id, at, true, null, null, null, null, null, null,
                null, null, 0, null, null, 0, false)) > 0;
    }

    @Override
    public String toString() {
        return at + "~" + source + "~" + id;
    }
}
