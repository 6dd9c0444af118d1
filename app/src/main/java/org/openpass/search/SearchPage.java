package org.openpass.search;

import java.util.List;
import java.util.Map;

/**
 * One page of cases, best match first, as the index has them.
 *
 * @param total    how many match, counted up to {@link #COUNT_LIMIT}
 * @param counted  whether {@code total} is the whole count, not "at least"
 * @param next     where the next page starts; null after the last
 * @param similar  whether no case has the words themselves, but these similar ones
 */
record SearchPage(List<Hit> hits, long total, boolean counted, String next, boolean similar) {

    /** Counting further costs more than it tells. */
    static final int COUNT_LIMIT = 1000;

    static SearchPage empty() {
        return new SearchPage(List.of(), 0, true, null, false);
    }

    /**
     * A case that matches.
     *
     * @param highlights by field name, pieces of escaped HTML with the matching words in {@code <em>}
     */
    record Hit(CaseDocument document, Map<String, List<String>> highlights) {
    }
}
