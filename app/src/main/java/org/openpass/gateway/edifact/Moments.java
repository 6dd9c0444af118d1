package org.openpass.gateway.edifact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.Optional;
import org.openpass.terms.Seoul;

/** Moments as DTM and UNB write them: as it is in Korea. */
final class Moments {

    private static final int CENTURY = 2000;
    /** By data element 2379. */
    private static final Map<String, DateTimeFormatter> FORMATS = Map.of("102", form("uuuuMMdd"), "203", form("uuuuMMddHHmm"),
            "204", form("uuuuMMddHHmmss"), "101", year2("MMdd"), "201", year2("MMddHHmm"), "202", year2("MMddHHmmss"));

    private Moments() {
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    private static DateTimeFormatter year2(String rest) {
        return new DateTimeFormatterBuilder().appendValueReduced(ChronoField.YEAR, 2, 2, CENTURY).appendPattern(rest).toFormatter();
    }

    /** The moment of a DTM; a day begins at midnight. Empty where it cannot be read. */
    static Optional<Instant> read(Segment dtm) {
        return read(dtm.at(1, 2), dtm.at(1, 3) == null ? "203" : dtm.at(1, 3));
    }

    static Optional<Instant> read(String text, String format) {
        DateTimeFormatter formatter = FORMATS.get(format);
        if (text == null || formatter == null) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = formatter.parseBest(text, LocalDateTime::from, LocalDate::from);
            LocalDateTime moment = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
            return Optional.of(moment.atZone(Seoul.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The moment of an interchange: YYMMDD, in version 4 CCYYMMDD, and HHMM. */
    static Optional<Instant> ofInterchange(String day, String time) {
        return day == null || time == null ? Optional.empty() : read(day + time, day.length() > 6 ? "203" : "201");
    }

    /** A moment as format 203 writes it. */
    static String text(Instant moment) {
        return DateTimeFormatter.ofPattern("uuuuMMddHHmm").format(moment.atZone(Seoul.ZONE));
    }
}
