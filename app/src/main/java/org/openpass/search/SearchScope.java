package org.openpass.search;

import java.util.Map;
import java.util.Set;
import org.openpass.access.Visibility;

/**
 * What the asker may see: everything, or the cases of one of these parties or offices, of some parties those of one kind.
 * An empty scope sees nothing.
 */
record SearchScope(boolean all, Set<Long> partyIds, Map<String, Set<Long>> partyIdsOfKind, Set<String> offices) {

    SearchScope {
        partyIds = Set.copyOf(partyIds);
        partyIdsOfKind = Map.copyOf(partyIdsOfKind);
        offices = Set.copyOf(offices);
    }

    SearchScope(boolean all, Set<Long> partyIds, Set<String> offices) {
        this(all, partyIds, Map.of(), offices);
    }

    /** Sees every case. */
    static SearchScope everything() {
        return new SearchScope(true, Set.of(), Set.of());
    }

    static SearchScope of(Visibility visibility) {
        return new SearchScope(visibility.all(), visibility.parties(), visibility.partiesOfKind(),
                visibility.offices());
    }

    boolean isEmpty() {
        return !all && partyIds.isEmpty() && partyIdsOfKind.isEmpty() && offices.isEmpty();
    }
}
