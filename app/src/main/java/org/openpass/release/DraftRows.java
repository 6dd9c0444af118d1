package org.openpass.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rows of a draft as somebody writes them.
 *
 * @param set rows by column; one without a last day holds until the next that stands
 * @param end what ends
 */
public record DraftRows(List<Map<String, String>> set, List<Ending> end) {

    public DraftRows {
        // A row that is nothing is one in which everything is missing: that is said of it, by its number.
        set = set == null ? List.of() : set.stream().map(row -> row == null ? Map.<String, String>of() : row).toList();
        end = end == null ? List.of() : end.stream().map(row -> row == null ? new Ending(null, null) : row).toList();
    }

    /** What stands under the key holds on the last day for the last time. */
    public record Ending(String key, LocalDate lastDay) {
    }

    int size() {
        return set.size() + end.size();
    }
}
