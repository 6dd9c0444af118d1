package org.openpass.casework;

import java.util.List;

/**
 * What an outage touches: so many open deadlines of so many cases.
 *
 * @param lapsed that many of them had lapsed; what was said of that is taken back
 * @param gone lapsed already within it, and the cases have gone on: they are not moved
 */
public record Reach(long deadlines, long cases, long lapsed, long gone, List<Kind> kinds) {

    /** The same of one kind of deadlines. */
    public record Kind(String kind, long deadlines, long lapsed, long gone) {
    }
}
