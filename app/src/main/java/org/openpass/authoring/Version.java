package org.openpass.authoring;

import java.time.Instant;

/**
 * A version of a work, as it was deployed.
 *
 * @param number the engine's number
 * @param tag the version tag that others bind to, or null
 * @param checksum SHA-256 of its file
 * @param key the engine's key
 * @param nameKo what it is called in Korean, or null
 * @param packaged shipped with the application; else released in the studio
 * @param releasedBy who released it; null if it was shipped
 * @param reason why, or null if it was shipped
 * @param article what it follows, or null
 * @param effectiveFrom the moment from which it is chosen; null: at once
 * @param retiredAt when its last case ended; null until that was noted
 * @param cases those that run on it; of a form or a decision, on processes that bind it
 */
public record Version(String work, int number, String tag, String checksum, long key, String nameEn, String nameKo,
        boolean packaged, String releasedBy, Instant releasedAt, String reason, String article, Instant effectiveFrom,
        Instant retiredAt, State state, long cases) {

    /** Where a version stands, and what is to become one. */
    public enum State {
        DRAFT, IN_REVIEW, RELEASED, RETIRED
    }

    Version standing(State other, long running) {
        return new Version(work, number, tag, checksum, key, nameEn, nameKo, packaged, releasedBy, releasedAt, reason, article,
                effectiveFrom, retiredAt, other, running);
    }

    /** Not chosen yet: its moment is to come. */
    public boolean toCome(Instant now) {
        return effectiveFrom != null && effectiveFrom.isAfter(now);
    }
}
