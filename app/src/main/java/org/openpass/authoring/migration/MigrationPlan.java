package org.openpass.authoring.migration;

import java.time.Instant;
import java.util.List;
import org.openpass.engine.reading.MappedElement;

/**
 * How the cases of a version go on upon another.
 *
 * @param fromKey the engine's key of the version on which they run
 * @param hash of the mapping, as it is read and signed
 * @param version counts the changes, so that nobody changes what they have not read
 * @param hands who had a part in it, and so do not sign it
 * @param judgedAt when the dry run was, or null
 * @param judgedHash the mapping that it judged
 * @param startedBy who began to move the cases, or null
 * @param doneAt when it was known of every case what became of it, or null
 */
public record MigrationPlan(long id, String work, int from, int to, long fromKey, long toKey, List<MappedElement> mapping,
        String hash, int version, State state, String reason, String madeBy, Instant madeAt, String signedBy, Instant signedAt,
        List<String> hands, Instant judgedAt, String judgedHash, String startedBy, Instant startedAt, Instant doneAt) {

    /** Where a plan stands. */
    public enum State {
        DRAFT, SIGNED, RUNNING, PAUSED, DONE, ENDED
    }

    /** Whether the dry run is one of this mapping. */
    public boolean judged() {
        return hash.equals(judgedHash);
    }
}
