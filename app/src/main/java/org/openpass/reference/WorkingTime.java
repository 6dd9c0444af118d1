package org.openpass.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.openpass.terms.Seoul;

/**
 * Counts the time in which an office is open.
 *
 * @param office whose hours these are
 * @param open when it is open in a month of Korea, in order and apart from each other
 */
record WorkingTime(String office, Function<YearMonth, List<Span>> open) {

    /** Who is closed for longer has no office hours at all: without an end nobody would ever be told. */
    private static final int LONGEST_CLOSED_MONTHS = 12;

    /** Open from a moment until before another. */
    record Span(Instant from, Instant until) {

        /** What is left of it from the moment on; not positive when it is over. */
        Duration since(Instant moment) {
            return Duration.between(later(from, moment), until);
        }
    }

    /** How much of the time between the moments was working time; none when the second is not after the first. */
    Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        for (YearMonth month = month(from); !month.isAfter(month(until)); month = month.plusMonths(1)) {
            for (Span span : open.apply(month)) {
                Duration part = new Span(span.from(), earlier(span.until(), until)).since(from);
                sum = part.isPositive() ? sum.plus(part) : sum;
            }
        }
        return sum;
    }

    /** The first moment at which so much working time has passed. */
    Instant after(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working: 0 or more, not " + working);
        }
        if (working.isZero()) {
            return from;
        }
        Duration left = working;
        int closed = 0;
        for (YearMonth month = month(from); closed <= LONGEST_CLOSED_MONTHS; month = month.plusMonths(1)) {
            List<Span> spans = open.apply(month);
            for (Span span : spans) {
                Duration part = span.since(from);
                if (part.compareTo(left) >= 0) {
                    return later(span.from(), from).plus(left);
                }
                left = part.isPositive() ? left.minus(part) : left;
            }
            closed = spans.isEmpty() ? closed + 1 : 0;
        }
        throw new IllegalStateException("Office " + office + " is not open for a year from " + from
                + ": its rows of reference.office_hours are missing");
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(Seoul.day(moment));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
