package org.openpass.casework;

import java.time.Instant;

/**
 * A case that was cleared.
 *
 * @param record the case that it was cleared with
 * @param rule by which, in words
 * @param rows how many rows of the record were taken away; nought of a case that went with another
 * @param goneAt when its copies were gone, too; null: not yet
 */
public record ClearedCase(String caseNumber, String record, String kind, Instant closedAt, Instant clearedAt, String rule,
        long rows, Instant goneAt) {
}
