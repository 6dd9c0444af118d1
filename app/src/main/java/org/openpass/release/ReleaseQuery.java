package org.openpass.release;

/**
 * Which releases; null: whatever.
 *
 * @param before only those with a smaller id, for the next page
 */
public record ReleaseQuery(Release.State state, String table, Long before) {
}
