package org.openpass.tasks;

import java.time.Instant;
import java.util.Map;

/**
 * A colleague looks at a decision before it is made.
 *
 * @param round of the task, from 1
 * @param draft the answers of the form as they stood when it was asked for
 * @param outcome null while it is open
 * @param remark what the colleague says to it, or null
 * @param changed the answers that the colleague would give otherwise, by field; null for none
 */
public record Review(long taskKey, String caseNumber, int round, String askedBy, String askedOf, String question,
        Map<String, Object> draft, Instant askedAt, Outcome outcome, String remark, Map<String, Object> changed,
        Instant answeredAt) {

    /** How it ended. */
    public enum Outcome {
        AGREED, RETURNED, WITHDRAWN
    }

    /** Somebody waits for it. */
    public boolean open() {
        return outcome == null;
    }
}
