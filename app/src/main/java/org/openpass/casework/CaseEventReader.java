package org.openpass.casework;

import java.util.List;

/**
 * Follows the log of case events behind a cursor of its own. Events of one transaction come together; a batch is
 * delivered again when the reader throws, so reading must be idempotent.
 */
public interface CaseEventReader {

    /** Name of the cursor; never changes. */
    String name();

    /** Takes a batch, oldest first. An exception leaves the cursor where it is and the batch comes again. */
    void read(List<CaseEvent> events);

    /** Called now and then while there is nothing to read; may throw a {@link StartOver}. */
    default void idle() {
    }

    /** An exception of this kind sets the reader's cursor back to the beginning of the log. */
    interface StartOver {
    }
}
