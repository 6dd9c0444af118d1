package org.openpass.tasks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that a person did with a task; in their order they tell how it came to who has it.
 *
 * @param onBehalfOf in whose place it was done, or null
 * @param from who had the task before, or null
 * @param to who has it now, or null
 * @param toGroup the group that it was given to, or null
 * @param toOffice the other office that it went to, or null where it stayed
 * @param note what the actor said about it, or null
 * @param bulk the act on many tasks that it was a part of, or null
 * @param draw how it fell to who has it, of what was dealt; else null
 */
public record TaskAct(long id, long taskKey, String caseNumber, Instant at, String actor, String onBehalfOf, What act,
        String from, String to, String toGroup, String toOffice, String note, UUID bulk, Draw draw) {

    /** What was done. */
    public enum What {
        CLAIMED("claimed"),
        RELEASED("released"),
        /** A supervisor took it from who had it. */
        FORCED("forced"),
        TRANSFERRED("transferred"),
        /** A colleague works on it; who gave it stays responsible. */
        DELEGATED("delegated"),
        HANDED_BACK("handedBack"),
        /** Who was away is back: what the deputy had for them is theirs again. */
        RETURNED("returned"),
        /** It was drawn to whom it goes. */
        DEALT("dealt"),
        DECIDED("decided"),
        /** A colleague is to look at the answers before they are a decision. */
        REVIEW_ASKED("reviewAsked"),
        REVIEW_AGREED("reviewAgreed"),
        REVIEW_RETURNED("reviewReturned"),
        REVIEW_WITHDRAWN("reviewWithdrawn");

        /** By which a task goes from one person to another. */
        public static final Set<What> PASSING = Set.of(FORCED, TRANSFERRED, DELEGATED, HANDED_BACK, RETURNED, DEALT);

        /** Of which another person is told. */
        static final Set<What> TOLD = Set.of(FORCED, TRANSFERRED, DELEGATED, HANDED_BACK, RETURNED, DEALT, REVIEW_ASKED,
                REVIEW_AGREED, REVIEW_RETURNED, REVIEW_WITHDRAWN);

        /** The word for it in the audit trail and in signals. */
        final String word;

        What(String word) {
            this.word = word;
        }
    }
}
