package org.openpass.search;

import java.util.List;
import java.util.Map;
import org.openpass.casework.CaseFile;

/**
 * What was found, best match first; each case as the database has it.
 *
 * @param total     how many match, counted up to {@link #COUNT_LIMIT}
 * @param counted   whether {@code total} is the whole count, not "at least"
 * @param next      where the next page starts; null after the last
 * @param similar   whether no case has the words themselves, but these similar ones
 * @param indexAway whether the index did not answer, so that only numbers were looked up
 */
public record FoundCases(List<Found> cases, long total, boolean counted, String next, boolean similar, boolean indexAway) {

    /** Counting further costs more than it tells. */
    public static final int COUNT_LIMIT = SearchPage.COUNT_LIMIT;

    /**
     * A case that matches.
     *
     * @param document   what its kind says can be found of it; null for a kind that says nothing
     * @param highlights by field name, pieces of escaped HTML with the matching words in {@code <em>}
     */
    public record Found(CaseFile file, CaseDocument document, Map<String, List<String>> highlights) {
    }
}
