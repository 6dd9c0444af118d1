package org.openpass.tasks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpass.terms.Seoul;

/**
 * A day as filters name it: {@code 2026-11-24}, {@code today}, {@code today+3}, {@code today-7}; or the moment
 * {@code now}. A filter that is kept or sent to a colleague is true tomorrow, too.
 */
final class InboxDay {

    /** Who writes the plus into an address by hand finds a blank in its place. */
    private static final Pattern RELATIVE = Pattern.compile("today(?:([+ -])(\\d{1,4}))?");
    private static final Pattern DAY = Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private InboxDay() {
    }

    static boolean readable(String word) {
        try {
            begin(word, Instant.EPOCH);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The first moment of the day. */
    static Instant begin(String word, Instant now) {
        return word.equals("now") ? now : day(word, now).atTime(LocalTime.MIDNIGHT).atZone(Seoul.ZONE).toInstant();
    }

    /** The first moment that does not belong to it. */
    static Instant end(String word, Instant now) {
        return word.equals("now") ? now : Seoul.after(day(word, now));
    }

    private static LocalDate day(String word, Instant now) {
        Matcher relative = RELATIVE.matcher(word);
        if (relative.matches()) {
            long days = relative.group(2) == null ? 0 : Long.parseLong(relative.group(2));
            return Seoul.day(now).plusDays("-".equals(relative.group(1)) ? -days : days);
        }
        if (!DAY.matcher(word).matches()) {
            throw new DateTimeException("No day: " + word);
        }
        return LocalDate.parse(word);
    }
}
