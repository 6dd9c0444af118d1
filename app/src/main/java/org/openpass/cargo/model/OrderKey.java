package org.openpass.cargo.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which of two messages of a sender is the later: what the sender says, not when they came to us. What is written with a key, only a
 * greater one overwrites; so it does not matter in which order, in which pieces and how often they come.
 *
 * @param preparedAt when the sender made the message, to the microsecond
 * @param reference the sender's own number of it, in the order of its characters' codes
 */
public record OrderKey(Instant preparedAt, String reference) implements Comparable<OrderKey> {

    /** To what databases keep. */
    public OrderKey {
        preparedAt = preparedAt.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int compareTo(OrderKey other) {
        int moment = preparedAt.compareTo(other.preparedAt);
        return moment != 0 ? moment : reference.compareTo(other.reference);
    }
}
