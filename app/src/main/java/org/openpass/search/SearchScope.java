package org.openpass.search;

import java.util.Set;

/**
 * What the asker may see: everything, or the cases of one of these parties or offices. An empty scope sees nothing.
 */
public record SearchScope(boolean all, Set<Long> partyIds, Set<String> offices) {

    public SearchScope {
        partyIds = Set.copyOf(partyIds);
        offices = Set.copyOf(offices);
    }

    /** Sees every case. */
    public static SearchScope everything() {
        return new SearchScope(true, Set.of(), Set.of());
    }

    boolean isEmpty() {
        return !all && partyIds.isEmpty() && offices.isEmpty();
    }
}
