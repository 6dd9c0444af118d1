package org.openpass.authoring.compare;

import java.util.List;
import java.util.Map;

/** Two versions or drafts, and what is different between them. */
public record Comparison(Side from, Side to, List<Change> changes) {

    /**
     * One of the two.
     *
     * @param ref by which it is asked for: {@code import-declaration:4} or {@code draft:7}
     * @param version the engine's number; null for a draft
     * @param tag null where it has none
     * @param title of a draft; null for a version
     * @param files by path, as far as the reader may see them
     */
    public record Side(String ref, String work, Integer version, String tag, String title, Map<String, byte[]> files) {
    }
}
