package org.openpass.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.terms.Seoul;

/**
 * What to look for.
 *
 * @param words the beginning of a number: of the document, the case, or the partner's own; null for any
 * @param channel null for any
 * @param partner the beginning of the name; null for any
 * @param results empty for any
 * @param from not before; null for any time
 */
public record MessageQuery(String words, Channel channel, String partner, Set<Result> results, Instant from) {

    private static final int OLDEST = 1900;
    private static final int NEWEST = 9999;

    /** Everything. */
    public static final MessageQuery ALL = new MessageQuery(null, null, null, Set.of(), null);

    /** With what is empty as null. */
    public MessageQuery {
        words = blankToNull(words);
        partner = blankToNull(partner);
        results = Set.copyOf(results);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The beginning of a day; null for none, and for one of another age. */
    public static Instant since(LocalDate day) {
        return day == null || day.getYear() < OLDEST || day.getYear() > NEWEST ? null : Seoul.after(day.minusDays(1));
    }

    /** Whether the message is one of those, for sources that have few and look for themselves. */
    public boolean fits(MessageEntry e) {
        return (words == null || Stream.of(e.subject(), e.caseNumber(), e.reference()).filter(Objects::nonNull)
                .anyMatch(number -> begins(number, words)))
                && (channel == null || channel == e.channel())
                && (partner == null || begins(e.partner(), partner))
                && (results.isEmpty() || results.contains(e.result()))
                && (from == null || !e.at().isBefore(from));
    }

    private static boolean begins(String text, String beginning) {
        return text.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
    }

    /** The text as the beginning of what {@code like} compares with. */
    static String beginning(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
