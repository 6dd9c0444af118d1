package org.openpass.access;

/**
 * Two parties became one, or two again; published in the same transaction.
 *
 * @param from the party that was merged
 * @param into the one that stays
 * @param undone they are two again
 */
public record PartiesMerged(long from, long into, boolean undone) {
}
