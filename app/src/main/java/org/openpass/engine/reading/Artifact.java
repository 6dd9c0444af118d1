package org.openpass.engine.reading;

/**
 * What stands beside the flow: an annotation with its text, a group, or an association between two.
 *
 * @param kind {@code textAnnotation}, {@code group} or {@code association}
 */
public record Artifact(String id, String kind, String scope, String text, String source, String target) {
}
