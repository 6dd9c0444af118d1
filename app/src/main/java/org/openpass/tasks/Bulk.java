package org.openpass.tasks;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One act on many tasks.
 *
 * @param id of whoever asks; what is asked with the same id again is the same, and done once
 * @param keys of the tasks, in the order in which they are taken
 * @param arguments what the act needs, the same for all: of a transfer {@code person}, or {@code group}
 *     (own: of each task) and {@code office}, and {@code note}; of another time {@code at} and {@code reason}; of a note {@code text}; of a decision
 *     the answers of the form
 */
public record Bulk(UUID id, Act act, List<Long> keys, Map<String, Object> arguments) {

    /** What is done with each of them. */
    public enum Act {
        CLAIM, TRANSFER, DUE, NOTE, DECIDE
    }

    /** As many tasks as one act takes. */
    public static final int MOST = 1_000;

    public Bulk {
        if (id == null || act == null) {
            throw new IllegalArgumentException((id == null ? "id" : "act") + ": name it");
        }
        keys = keys == null ? List.of() : keys.stream().distinct().toList();
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException("keys: 1 to " + MOST + " tasks, not " + keys.size());
        }
        arguments = arguments == null ? Map.of() : arguments;
    }

    /** What the person says, under its name; empty when it says nothing. */
    String said(String name) {
        return arguments.get(name) == null ? "" : arguments.get(name).toString().strip();
    }
}
