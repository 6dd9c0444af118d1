package org.openpass.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpass.terms.Homes;
import org.openpass.terms.Labels;
import org.openpass.terms.Money;
import org.openpass.terms.Seoul;

/**
 * Numbers, money and moments as the reader writes them: as the person chose in the settings, else as the language is usually
 * written. Moments are those of Korea. Certificates, letters, calendars and exports have the formats of their kind instead.
 */
public final class Formats {

    private static final Duration SHORT = Duration.ofSeconds(10);

    private Formats() {
    }

    /** What is owed, in home's smallest units, with the currency: 1,234,567원, KRW 1,234,567, GBP 12,345.67. */
    public static String won(long amount) {
        return won(amount, Texts.locale());
    }

    /** The same with the unit in this language. */
    public static String won(long amount, Locale language) {
        return Labels.text("format.won", language, owed(amount, Writing.in(language)));
    }

    /** The same without the currency, for columns that say it. */
    public static String owed(long amount) {
        return owed(amount, now());
    }

    private static String owed(long amount, Writing writing) {
        NumberFormat format = writing.numbers();
        format.setMinimumFractionDigits(Homes.here().minorUnits());
        return format.format(Homes.here().amount(amount));
    }

    /** A number with its groups, no decimals added. */
    public static String number(long number) {
        return now().numbers().format(number);
    }

    /** A number with its groups and its own decimals; empty for none. */
    public static String number(BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = now().numbers();
        format.setMinimumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** What somebody typed as a number, groups and decimals in the own way, as programs read it. */
    public static String plain(String typed) {
        return now().plain(typed);
    }

    /** In whose way decimals are typed. */
    public static Locale decimals() {
        return now().locale();
    }

    /** A file's size to the kilobyte, in megabytes above one. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000 ? number(Math.max(1, Math.round(bytes / 1_000.0))) + " kB"
                : number(BigDecimal.valueOf(Math.round(bytes / 100_000.0), 1)) + " MB";
    }

    /** An amount in a currency, by its ISO code: USD 1,200.50; whole won, which has no parts; empty for none. */
    public static String amount(BigDecimal amount, String currency) {
        return amount == null ? "" : (currency == null ? "" : currency + " ")
                + number(Money.WON.equals(currency) ? amount.setScale(0, RoundingMode.DOWN) : amount);
    }

    /** Date and time to the minute, in Korean time. */
    public static String moment(Instant at) {
        return at == null ? "" : now().moment(FormatStyle.MEDIUM, FormatStyle.SHORT).format(at.atZone(Seoul.ZONE));
    }

    /** Until when: what ends with a day is due at the midnight after it, and people name the day. */
    public static String until(Instant due) {
        if (due == null) {
            return "";
        }
        ZonedDateTime there = due.atZone(Seoul.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT) ? day(there.toLocalDate().minusDays(1)) : moment(due);
    }

    /** Date and time in few characters, in Korean time; for lists. */
    public static String briefMoment(Instant at) {
        return at == null ? "" : now().moment(FormatStyle.SHORT, FormatStyle.SHORT).format(at.atZone(Seoul.ZONE));
    }

    /** Who did something, and when; null: nobody has. */
    public static String who(String person, Instant at) {
        return person == null ? null : person + ", " + briefMoment(at);
    }

    /** Date and time to the second, in Korean time. */
    public static String exactMoment(Instant at) {
        return at == null ? "" : now().moment(FormatStyle.MEDIUM, FormatStyle.MEDIUM).format(at.atZone(Seoul.ZONE));
    }

    /** A date. */
    public static String day(LocalDate day) {
        return day(day, Texts.locale());
    }

    /** The same between texts in this language. */
    public static String day(LocalDate day, Locale language) {
        return day == null ? "" : Writing.in(language).day().format(day);
    }

    /** The time of the day to the minute, in Korean time. */
    public static String time(Instant at) {
        return now().time().format(at.atZone(Seoul.ZONE));
    }

    /** Today in Korea. */
    public static LocalDate koreanDay(Instant at) {
        return Seoul.day(at);
    }

    /** A length of time in its two largest units: 2 h 5 min, 2시간 5분; short ones to a tenth of a second. */
    public static String duration(Duration length) {
        if (length.compareTo(SHORT) < 0) {
            BigDecimal tenths = BigDecimal.valueOf(length.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
            return tenths.signum() == 0 ? Texts.text("format.instant") : Texts.text("format.seconds", number(tenths));
        }
        List<String> parts = Stream.of(part("days", length.toDays()), part("hours", length.toHoursPart()),
                        part("minutes", length.toMinutesPart()), part("seconds", length.toSecondsPart()))
                .dropWhile(String::isEmpty).limit(2).filter(part -> !part.isEmpty()).toList();
        return String.join(" ", parts);
    }

    /** A share of a whole, 0 to 1, as a percentage: 12.5%. */
    public static String percent(double share) {
        NumberFormat format = now().percents();
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private static String part(String unit, long count) {
        return count == 0 ? "" : Texts.text("format." + unit, count);
    }

    /** A country's name by its ISO code, with the code; empty for none. */
    public static String country(String code) {
        if (code == null) {
            return "";
        }
        String name = Locale.of("", code).getDisplayCountry(Texts.locale());
        return name.equals(code) ? code : name + " (" + code + ")";
    }

    private static Writing now() {
        return Writing.in(Texts.locale());
    }
}
