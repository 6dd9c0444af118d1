package org.openpass.authoring.acts;

import java.time.Instant;

/**
 * A case of an act, and what became of it.
 *
 * @param elementKey the pass of the element that is ended, or null
 * @param incident what is tried again, or null
 * @param said why not, in the engine's words, or null
 */
public record ActCase(String caseNumber, long instanceKey, Long elementKey, Long incident, State state, String said, Instant settledAt) {

    public enum State {
        PROPOSED,
        /** The engine has been told, or will be; its news do not say yet what came of it. */
        ORDERED,
        DONE,
        /** With the variable it stopped again. */
        FAILED_AGAIN,
        /** The engine refused, and the case stands where it stood. */
        REFUSED,
        /** It went on by itself before the order came. */
        GONE_ON,
        WITHDRAWN
    }
}
