package org.openpass.authoring.release;

import java.time.Instant;
import java.util.List;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.compare.Change;

/**
 * A change of a work that was laid before a second person.
 *
 * @param title of the draft
 * @param baseVersion the version that it changes; null: the first
 * @param setHash over names and contents of its files; who releases it names what was read
 * @param tag the version tag of the work
 * @param effectiveFrom the moment from which new cases run on it; null: at once
 * @param hands who wrote or submitted any of it; none of them releases it
 * @param remark why it was given back
 * @param failure what the engine said, though the trial's had taken it
 * @param difference to the base, as it was when it was submitted
 * @param findings warnings of the check
 * @param despite why it was released although scenarios of exactly these files were red, or none was run; null when all were green
 * @param rehearsedAt when the trial's engine took exactly these files
 * @param confidential for those who analyse risk
 * @param waits whichever is the newest decides, so the engine is told at its moment and not before
 */
public record ModelRelease(long id, long draft, String work, String title, Integer baseVersion, String setHash, String reason,
        String article, String tag, Instant effectiveFrom, State state, String submittedBy, Instant submittedAt,
        String signedBy, Instant signedAt, String despite, Instant deployedAt, String remark, String failure,
        List<String> hands, List<Change> difference, List<Finding> findings, Instant rehearsedAt, boolean confidential, boolean waits) {

    /** Where it stands. */
    public enum State {
        /** Waits for a second person. */
        SUBMITTED,
        /** Given back to who prepared it. */
        RETURNED,
        /** Taken back by who prepared it. */
        WITHDRAWN,
        /** Released; the engine is being told, or will be at its moment. */
        SIGNED,
        /** The engine has it. */
        DEPLOYED,
        /** The engine did not take it, and nothing else happened. */
        FAILED
    }
}
