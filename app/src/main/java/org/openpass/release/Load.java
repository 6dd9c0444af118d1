package org.openpass.release;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.openpass.terms.Labels;

/**
 * How far a file is on its way into a draft.
 *
 * @param release the draft; another than was asked for where the same file is in an open draft of the same table already
 * @param step WAIT (for a file before it), READ, CHECK, DONE, REFUSED (rows are in error), or BROKEN (for a reason that is not the
 *     file's); its text stands under {@code tablefiles.step.<step>}
 * @param done rows that this step has behind it; CHECK goes over all of them some times, and counts each time as its share
 * @param whole rows of the file; null: it is not read to its end yet
 * @param errors how many were found, also those beyond the first {@value TableFiles#MOST_ERRORS}, which are not kept; null:
 *     not known yet
 * @param endedAt null: it is on its way
 * @param problem why it broke, a code whose text stands under {@code tablefiles.problem.<problem>}; null: it did not
 */
public record Load(long release, String fileName, String step, int done, Integer whole, Integer errors, Instant begunAt,
        Instant endedAt, String problem) {

    /** Whether nothing more will come of it. */
    public boolean ended() {
        return endedAt != null;
    }

    /** Where it stands, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("tablefiles.step." + step, reader);
    }

    /** Why it broke and what mends it, in the reader's language. */
    public Optional<String> problem(Locale reader) {
        return Optional.ofNullable(problem).map(code -> Labels.text("tablefiles.problem." + code, reader));
    }
}
