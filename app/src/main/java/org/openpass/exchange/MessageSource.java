package org.openpass.exchange;

import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;

/** Somewhere where messages are known: what came in, or one of the ways by which messages go out. */
public interface MessageSource {

    /** Its name in addresses: small letters. */
    String name();

    /**
     * The newest of its messages that fit.
     *
     * @param after where the page begins, or null
     */
    List<MessageEntry> page(MessageQuery query, Key after, int size);

    /** One of its messages. */
    Optional<MessageEntry> find(String id);

    /** What was sent, as it was; empty where it is not kept. */
    default Optional<byte[]> content(String id) {
        return Optional.empty();
    }

    /** Sends it again as the same message, part of the caller's transaction; false when there is nothing to send. */
    default boolean again(String id, Actor actor) {
        return false;
    }
}
