package org.openpass.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.openpass.ui.FormatChoice.Hours;

/**
 * How numbers and moments are written for one reader.
 *
 * @param texts the language of the texts around them
 * @param choice what the reader chose
 */
record Writing(Locale texts, FormatChoice choice) {

    private static final char NARROW_SPACE = '\u202f';
    private static final String ISO_DAY = "uuuu-MM-dd";

    /** For the reader of the screen that is being drawn, with texts in this language. */
    static Writing in(Locale texts) {
        UI ui = UI.getCurrent();
        FormatChoice chosen = ui == null ? null : ComponentUtil.getData(ui, FormatChoice.class);
        return new Writing(texts, chosen == null ? FormatChoice.USUAL : chosen);
    }

    /** From now on on this screen. */
    static void choose(UI ui, FormatChoice choice) {
        ComponentUtil.setData(ui, FormatChoice.class, choice);
    }

    Locale locale() {
        return choice.locale(texts);
    }

    /** Numbers with their groups; how many decimals, the caller says. */
    NumberFormat numbers() {
        return choice.byIso() ? new DecimalFormat("#,##0.###", isoSymbols()) : NumberFormat.getNumberInstance(locale());
    }

    /** The country in whose way the counts of running texts are grouped; for ISO one that sets groups apart by a narrow space. */
    Locale counts() {
        return choice.byIso() ? Locale.FRANCE : locale();
    }

    NumberFormat percents() {
        return choice.byIso() ? new DecimalFormat("#,##0" + NARROW_SPACE + "%", isoSymbols())
                : NumberFormat.getPercentInstance(locale());
    }

    DateTimeFormatter day() {
        return choice.byIso() ? pattern(ISO_DAY)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale());
    }

    DateTimeFormatter time() {
        return pattern(clock(FormatStyle.SHORT));
    }

    /**
     * Day and time.
     *
     * @param day how long the day is written
     * @param clock to the minute (SHORT) or to the second (MEDIUM)
     */
    DateTimeFormatter moment(FormatStyle day, FormatStyle clock) {
        if (choice.byIso()) {
            return pattern(ISO_DAY + " " + clock(clock));
        }
        // The clock is exchanged within the whole, since each country puts the two together in its own way.
        return pattern(localized(day, clock).replace(localized(null, clock), clock(clock)));
    }

    /** Whether the clock has 24 hours. */
    boolean wholeDay() {
        return choice.hours() == Hours.H24 || choice.hours() == Hours.USUAL
                && (choice.byIso() || localized(null, FormatStyle.SHORT).indexOf('H') >= 0);
    }

    /** What is typed by the person, as numbers are written for machines: without groups and with a point. */
    String plain(String typed) {
        DecimalFormatSymbols symbols = choice.byIso() ? isoSymbols() : DecimalFormatSymbols.getInstance(locale());
        return typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(String.valueOf(symbols.getGroupingSeparator()), "")
                .replace(symbols.getDecimalSeparator(), '.');
    }

    private String clock(FormatStyle length) {
        boolean seconds = length == FormatStyle.MEDIUM;
        if (choice.byIso()) {
            String clock = (wholeDay() ? "HH:mm" : "h:mm") + (seconds ? ":ss" : "");
            return wholeDay() ? clock : FormatChoice.korean(texts) ? "a " + clock : clock + " a";
        }
        return switch (choice.hours()) {
            case USUAL -> localized(null, length);
            // Not by the country's pattern: Korea's has seconds in words.
            case H24 -> seconds ? "HH:mm:ss" : "HH:mm";
            case H12 -> DateTimeFormatterBuilder.getLocalizedDateTimePattern(seconds ? "hms" : "hm", IsoChronology.INSTANCE, locale());
        };
    }

    private String localized(FormatStyle day, FormatStyle clock) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(day, clock, IsoChronology.INSTANCE, locale());
    }

    /** Names of months and halves of a day are the country's; ISO has none of its own. */
    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, choice.byIso() ? FormatChoice.USUAL.locale(texts) : locale());
    }

    private static DecimalFormatSymbols isoSymbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(NARROW_SPACE);
        return symbols;
    }
}
