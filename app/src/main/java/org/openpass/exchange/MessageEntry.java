package org.openpass.exchange;

import java.time.Instant;
import java.util.Comparator;

/**
 * A message in the list of all, whatever it came from.
 *
 * @param source which {@link MessageSource} knows it
 * @param id what that source knows it by; letters, digits, {@code -} and {@code _}
 * @param incoming it was sent to customs, and not by customs
 * @param partner who sent it or gets it
 * @param kind what it is: a door of the interface, or a kind of message
 * @param subject number of the document that it is about, or null
 * @param reference the partner's own number, or null
 * @param status what was answered, as HTTP has it, or null
 * @param attempts of sending; 0 for what came in
 * @param answer what was answered, or why nothing was, or null
 * @param size of the content in bytes; 0 where there is none
 * @param again it can be sent again
 */
public record MessageEntry(String source, String id, Instant at, boolean incoming, Channel channel, String partner,
        String kind, String subject, String caseNumber, String reference, Result result, Integer status, int attempts,
        String answer, String contentType, long size, boolean again) {

    /** The newest first; what is of one moment in an order that stays. */
    public static final Comparator<MessageEntry> NEWEST = Comparator.comparing(MessageEntry::at)
            .thenComparing(MessageEntry::source).thenComparing(MessageEntry::id).reversed();

    /** The same with numbers of persons masked in what was answered: who reads a list has given no reason for them. */
    MessageEntry masked() {
        return new MessageEntry(source, id, at, incoming, channel, partner, kind, subject, caseNumber, reference, result,
                status, attempts, PersonalNumbers.masked(answer), contentType, size, again);
    }

    /** Where it stands in the list. */
    public Key key() {
        return new Key(at, source, id);
    }
}
