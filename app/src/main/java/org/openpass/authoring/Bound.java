package org.openpass.authoring;

/**
 * What a version of a process names, or what names it.
 *
 * @param latest whichever is the newest is meant, not the one with this tag
 */
public record Bound(Work work, Version version, boolean latest) {
}
