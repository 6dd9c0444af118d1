package org.openpass.engine;

import java.util.List;

/**
 * A message that this system publishes to processes.
 *
 * @param name as models name it
 * @param process the process that it is published to
 * @param key the variable by which it finds its case; a correlation key reads this one
 * @param gives variables that come with it
 */
public record KnownMessage(String name, String process, String key, List<Variable> gives) {

    /** One without variables. */
    public static KnownMessage of(String name, String process, String key) {
        return new KnownMessage(name, process, key, List.of());
    }
}
