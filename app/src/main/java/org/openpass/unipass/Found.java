package org.openpass.unipass;

import java.util.List;

/**
 * What a look-up found.
 *
 * @param notice empty where all went well: clients take any text for an error
 * @param count how many were found; -1: the request was wrong
 * @param heads rows that stand before the count
 * @param rows those after it, in order
 */
public record Found(String notice, int count, List<Row> heads, List<Row> rows) {

    static final String NOTICE = "ntceInfo";
    static final String COUNT = "tCnt";
    /** No answer holds more rows. */
    public static final int MOST = 1_000;

    /** These rows, of which there may be none. */
    public static Found of(List<Row> rows) {
        return new Found("", rows.size(), List.of(), rows);
    }

    /** Nothing was found. */
    public static Found nothing() {
        return of(List.of());
    }

    /** The request was wrong, as the notice says. */
    public static Found wrong(String notice) {
        return new Found(notice, -1, List.of(), List.of());
    }
}
