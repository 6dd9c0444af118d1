package org.openpass.exchange;

import java.util.UUID;

/**
 * A message that came in, as it is given to its door again.
 *
 * @param partner who sent it
 * @param proof what shows that; null of one from before that was kept
 * @param content null where only its size is kept
 */
public record Original(UUID id, Channel channel, String partner, String kind, String subject, String caseNumber,
        String contentType, String proof, byte[] content) {

    /** What the trail names it by. */
    String name() {
        return subject != null ? subject : caseNumber != null ? caseNumber : "message " + id;
    }
}
