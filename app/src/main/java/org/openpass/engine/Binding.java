package org.openpass.engine;

/**
 * What a process names and the engine looks up: a form, a decision or another process.
 *
 * @param tag the version tag that it is bound to; null: whichever is the newest
 */
public record Binding(ModelKind kind, String id, String tag) {
}
