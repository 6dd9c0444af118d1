package org.openpass.mailbox.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * That one message is told to one subscription; its id is the same however often it is sent.
 *
 * @param target where it goes
 * @param messageId the message that it tells of; null for a test, and for what lies in no mailbox
 * @param kind of the message; null for a test
 * @param number of the document that the message is about, or null
 * @param attempts since it was made, or since somebody asked for it again
 * @param nextAt when it is tried, while it is {@link State#DUE}
 * @param status what the partner's server answered last, or null
 * @param answer the beginning of its answer, or why there was none; null before the first attempt
 */
public record Delivery(UUID id, UUID subscriptionId, Subscription.Channel channel, String target, UUID messageId,
        String kind, String number, State state, int attempts, Instant madeAt, Instant nextAt, Integer status,
        String answer, Instant sentAt) {

    /** The same, told of something that lies in no mailbox. */
    Delivery about(String what, String which) {
        return new Delivery(id, subscriptionId, channel, target, messageId, what, which, state, attempts, madeAt, nextAt, status, answer, sentAt);
    }

    /** Where it stands. */
    public enum State {
        DUE, SENDING, SENT,
        /** It is not tried any more by itself. */
        GIVEN_UP,
        /** An e-mail that may or may not have been sent: it is not sent twice. */
        UNKNOWN
    }

    /** A delivery's place in the log, the newest first. */
    public record Key(Instant madeAt, UUID id) {

        /** The place of a delivery. */
        public static Key of(Delivery delivery) {
            return new Key(delivery.madeAt(), delivery.id());
        }

        /** The place as a page wrote it; null for what is no place. */
        public static Key parse(String written) {
            String[] parts = written == null ? new String[0] : written.split("~", 2);
            try {
                return parts.length < 2 ? null : new Key(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return null;
            }
        }

        @Override
        public String toString() {
            return madeAt + "~" + id;
        }
    }
}
