package org.openpass.authoring;

import java.util.List;

/**
 * A work as the library lists it.
 *
 * @param newest its newest version
 * @param versions how many it has
 * @param cases those that run on any of them
 * @param usedBy processes whose newest version names it, by id
 * @param changes drafts of it that may come to a release yet, the newest first
 * @param heldBack a packaged version of it is new and waits for an owner
 */
public record Shelved(Work work, Version newest, int versions, long cases, List<String> usedBy,
        List<Draft> changes, boolean heldBack) {
}
