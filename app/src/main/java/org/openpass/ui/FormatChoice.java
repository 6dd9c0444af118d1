package org.openpass.ui;

import java.io.Serializable;
import java.util.Locale;
import org.openpass.terms.Homes;

/**
 * How somebody wants numbers and dates written, whatever the language of the texts.
 *
 * @param style whose way of writing
 * @param hours of a day's clock
 */
record FormatChoice(Style style, Hours hours) implements Serializable {

    /** Whose way; its texts stand under {@code settings.style.<name>}. */
    enum Style {
        /** As the language of the texts is usually written at home, else: Korean in Korea, English in the United States. */
        LANGUAGE(null), KO_KR(Locale.KOREA), EN_US(Locale.US), EN_GB(Locale.UK), DE_DE(Locale.GERMANY),
        /** Days by ISO 8601; numbers by ISO 80000-1, their groups set apart by a narrow space and the decimals by a point. */
        ISO(Locale.ROOT);

        private final Locale locale;

        Style(Locale locale) {
            this.locale = locale;
        }
    }

    /** Of the clock: as the style usually has it, or 12 or 24; texts under {@code settings.hours.<name>}. */
    enum Hours { USUAL, H12, H24 }

    /** What holds until somebody chooses. */
    static final FormatChoice USUAL = new FormatChoice(Style.LANGUAGE, Hours.USUAL);

    FormatChoice {
        style = style == null ? Style.LANGUAGE : style;
        hours = hours == null ? Hours.USUAL : hours;
    }

    /** The country whose numbers and dates are written for somebody who reads texts in this language. */
    Locale locale(Locale texts) {
        return style != Style.LANGUAGE ? style.locale : usual(texts);
    }

    /** Home's way where it is in this language. */
    private static Locale usual(Locale texts) {
        Locale home = Homes.here().formats();
        return texts.getLanguage().equals(home.getLanguage()) ? home : korean(texts) ? Locale.KOREA : Locale.US;
    }

    boolean byIso() {
        return style == Style.ISO;
    }

    static boolean korean(Locale texts) {
        return texts.getLanguage().equals(Locale.KOREAN.getLanguage());
    }
}
