package org.openpass.authoring;

import java.time.Instant;
import java.util.List;

/**
 * A work while it is changed. Its files are saved one by one, and checked and released as one.
 *
 * @param baseVersion the version that it began from; null where there is none
 * @param step the newest step of all its files
 * @param copyOf the draft that two people wrote at once, from which one of them went on here
 * @param hands who wrote any of it; none of them releases it
 */
public record Draft(long id, String work, Integer baseVersion, String title, State state, int step, String begunBy,
        Instant begunAt, Instant changedAt, boolean confidential, Long copyOf, List<String> hands) {

    /** Where it stands. */
    public enum State {
        OPEN, SUBMITTED, RETURNED, RELEASED, WITHDRAWN;

        /** Its files can be changed. */
        public boolean open() {
            return this == OPEN || this == RETURNED;
        }

        /** It may come to a release yet. */
        public boolean running() {
            return open() || this == SUBMITTED;
        }
    }
}
