package org.openpass.casework;

import java.time.Instant;

/** A case that is kept whatever its age, and why; until somebody ends it. */
public record RetentionHold(long id, String caseNumber, String reason, String setBy, Instant setAt, String endedBy,
        Instant endedAt) {
}
