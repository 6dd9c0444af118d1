package org.openpass.engine.reading;

/** What a step of one version is in another. */
public record MappedElement(String source, String target) {
}
