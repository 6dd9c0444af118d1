package org.openpass.ui;

import java.util.Optional;

/**
 * What happened to a task, as a signal tells it.
 *
 * @param office whose work it is
 * @param group who may do it
 * @param what created, restated, closed, confirmed, or an act: claimed, released, decided or another
 * @param who did it; empty for nobody
 */
public record TaskChange(long key, String caseNumber, String office, String group, String what, String who) {

    private static final int PARTS = 6;

    /** Reads a signal; empty for what is none. */
    static Optional<TaskChange> of(String payload) {
        String[] parts = payload.split("\\|", PARTS);
        return parts.length == PARTS && parts[0].matches("-?\\d{1,18}") ? Optional.of(new TaskChange(Long.parseLong(parts[0]),
                parts[1], parts[2], parts[3], parts[4], parts[5])) : Optional.empty();
    }
}
