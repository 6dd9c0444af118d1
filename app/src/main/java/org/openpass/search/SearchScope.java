package org.openpass.search;

import java.util.Set;
import org.openpass.access.Visibility;

/**
 * What the asker may see: everything, or the cases of one of these parties or offices. An empty scope sees nothing.
 */
record SearchScope(boolean all, Set<Long> partyIds, Set<String> offices) {

    SearchScope {
        partyIds = Set.copyOf(partyIds);
        offices = Set.copyOf(offices);
    }

    /** Sees every case. */
    static SearchScope everything() {
        return new SearchScope(true, Set.of(), Set.of());
    }

    static SearchScope of(Visibility visibility) {
        return new SearchScope(visibility.all(), visibility.parties(), visibility.offices());
    }

    boolean isEmpty() {
        return !all && partyIds.isEmpty() && offices.isEmpty();
    }
}
