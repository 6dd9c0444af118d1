package org.openpass.engine.reading;

/**
 * A sequence flow.
 *
 * @param name the answer, null where it has none
 * @param condition the expression with its {@code =}, null where there is none
 */
public record Flow(String id, String name, String scope, String source, String target, String condition, int line) {
}
