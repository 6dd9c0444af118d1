package org.openpass.authoring;

import java.util.List;

/**
 * A work as the library lists it.
 *
 * @param newest its newest version
 * @param versions how many it has
 * @param cases those that run on any of them
 * @param usedBy processes whose newest version names it, by id
 * @param heldBack a packaged version of it is new and waits for an owner
 */
public record Shelved(Work work, Version newest, int versions, long cases, List<String> usedBy, boolean heldBack) {
}
