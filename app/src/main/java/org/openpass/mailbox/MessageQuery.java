package org.openpass.mailbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/**
 * What a list of messages shows; null narrows nothing.
 *
 * @param unread only what its reader has not opened
 * @param number of the case, or of the document that it is about
 * @param words that title or body holds, in either language
 * @param after where the page begins: after this message
 */
public record MessageQuery(boolean unread, String number, String kind, String words, Key after) {

    /** A message's place in the list, the newest first. */
    public record Key(Instant storedAt, UUID id) {

        /** The place of a message. */
        public static Key of(Message message) {
            return new Key(message.storedAt(), message.id());
        }

        /** The place as a page wrote it; null for what is no place. */
        public static Key parse(String written) {
            String[] parts = written == null ? new String[0] : written.split("~", 2);
            try {
                return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return storedAt + "~" + id;
        }
    }

    /** Everything, from the newest. */
    public static final MessageQuery ALL = new MessageQuery(false, null, null, null, null);
}
