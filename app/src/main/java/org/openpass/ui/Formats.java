package org.openpass.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openpass.terms.Labels;

/** Numbers, money and moments as the reader writes them; moments in Korean time. */
public final class Formats {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Duration SHORT = Duration.ofSeconds(10);

    private Formats() {
    }

    /** Whole won with its unit: 1,234,567원, KRW 1,234,567. */
    public static String won(long amount) {
        return won(amount, Texts.locale());
    }

    /** The same for a reader of this language. */
    public static String won(long amount, Locale reader) {
        return Labels.text("format.won", reader, NumberFormat.getIntegerInstance(reader).format(amount));
    }

    /** A number with its groups, no decimals added. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Texts.locale()).format(number);
    }

    /** A number with its groups and its own decimals; empty for none. */
    public static String number(BigDecimal number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(Math.max(0, number.stripTrailingZeros().scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A file's size to the kilobyte, in megabytes above one. */
    public static String bytes(long bytes) {
        return bytes < 1_000_000 ? number(Math.max(1, Math.round(bytes / 1_000.0))) + " kB"
                : number(BigDecimal.valueOf(Math.round(bytes / 100_000.0), 1)) + " MB";
    }

    /** An amount in a currency, by its ISO code: USD 1,200.50; empty for none. */
    public static String amount(BigDecimal amount, String currency) {
        return amount == null ? "" : (currency == null ? "" : currency + " ") + number(amount);
    }

    /** Date and time to the minute, in Korean time. */
    public static String moment(Instant at) {
        return at == null ? "" : localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
                FormatStyle.SHORT)).format(at.atZone(SEOUL));
    }

    /** Date and time in few characters, in Korean time; for lists. */
    public static String briefMoment(Instant at) {
        return at == null ? "" : localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT))
                .format(at.atZone(SEOUL));
    }

    /** Date and time to the second, in Korean time. */
    public static String exactMoment(Instant at) {
        return at == null ? "" : localized(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM))
                .format(at.atZone(SEOUL));
    }

    /** A date. */
    public static String day(LocalDate day) {
        return day(day, Texts.locale());
    }

    /** The same for a reader of this language. */
    public static String day(LocalDate day, Locale reader) {
        return day == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(country(reader))
                .format(day);
    }

    /** The time of the day to the minute, in Korean time. */
    public static String time(Instant at) {
        return localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)).format(at.atZone(SEOUL));
    }

    /** Today in Korea. */
    public static LocalDate koreanDay(Instant at) {
        return LocalDate.ofInstant(at, SEOUL);
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
        NumberFormat format = NumberFormat.getPercentInstance(Texts.locale());
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

    private static DateTimeFormatter localized(DateTimeFormatter format) {
        return format.withLocale(country(Texts.locale()));
    }

    private static Locale country(Locale reader) {
        return reader.getLanguage().equals("ko") ? Locale.KOREA : Locale.US;
    }
}
