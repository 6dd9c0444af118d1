package org.openpass.engine.reading;

/** @param key the expression of its correlation key with its {@code =}, null where it has none */
public record Message(String id, String name, String key, int line) {
}
