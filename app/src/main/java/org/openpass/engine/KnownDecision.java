package org.openpass.engine;

/**
 * A decision that a process may call.
 *
 * @param tag the version that is called where it is law
 * @param criteria {@code risk}: the latest version decides; {@code law}: the one that the tag names
 */
public record KnownDecision(String id, String tag, String criteria) {
}
