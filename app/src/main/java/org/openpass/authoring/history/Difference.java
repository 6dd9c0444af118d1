package org.openpass.authoring.history;

/**
 * What a commit changed, as text: lines that begin with + were added, with - taken away.
 *
 * @param whole false: it was longer, and is cut
 */
public record Difference(Commit commit, String text, boolean whole) {
}
