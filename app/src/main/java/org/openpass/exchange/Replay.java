package org.openpass.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * That a message was given to its door again.
 *
 * @param id of the message that it became
 * @param of the one that the partner sent
 * @param by who did that
 * @param subject number of the document, where it was taken
 * @param answer what was answered
 */
public record Replay(UUID id, UUID of, Instant at, String by, String why, Result result, int status, String subject,
        String caseNumber, String answer) {
}
