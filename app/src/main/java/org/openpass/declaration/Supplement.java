package org.openpass.declaration;

import java.time.Instant;

/**
 * A supplement that an officer asks of the declarant (보완요구, Art. 249).
 *
 * @param round counts the requests of a case, from 1
 * @param kind 1 correction, 2 documents, 3 other documents, 4 paper, 5 guidance (보완요구통보구분)
 * @param request what is asked for, in the officer's words
 * @param state where it stands
 * @param amended whether the answer corrected the declaration
 */
public record Supplement(String caseNumber, int round, String kind, String request, String requestedBy,
        Instant requestedAt, Instant dueAt, State state, String answer, boolean amended, String answeredBy,
        Instant answeredAt) {

    /** Where a request stands. */
    public enum State {
        /** Waits for an answer. */
        OPEN,
        /** The declarant answered. */
        ANSWERED,
        /** Its deadline passed without an answer. */
        LAPSED,
        /** The declaration ended while it waited: nothing is asked any more. */
        CLOSED
    }

    /** Unique for the request: the key that its answer is correlated by. */
    public String key() {
        return caseNumber + ":" + round;
    }
}
