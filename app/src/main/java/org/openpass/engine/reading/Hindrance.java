package org.openpass.engine.reading;

import java.util.List;

/**
 * What stands in the way of a case.
 *
 * @param elementId where, in the version on which it runs
 * @param args what the rule's words name besides
 */
public record Hindrance(MigrationRule rule, String elementId, List<String> args) {

    static Hindrance of(MigrationRule rule, String elementId, String... args) {
        return new Hindrance(rule, elementId, List.of(args));
    }
}
