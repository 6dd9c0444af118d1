package org.openpass.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that came in, with what it was answered.
 *
 * @param id of its row: written twice it is one
 * @param partyId of whose key it was sent; null for a bank
 * @param content as it came; null where only its size is kept
 * @param status as HTTP has it
 * @param proof what shows that the partner sent it and opens nothing: the id of its key, a bank's signature; or null
 */
public record Received(UUID id, Instant at, Channel channel, String partner, Long partyId, String kind, String subject,
        String caseNumber, String reference, String contentType, byte[] content, long size, int status, String answer,
        int millis, String proof) {

    /** What became of it. */
    Result result() {
        return status < 400 ? Result.TAKEN : status < 500 ? Result.REFUSED : Result.FAILED;
    }
}
