package org.openpass.administration.calendar;

import static org.openpass.ui.Texts.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.openpass.reference.CalendarList.DayOff;
import org.openpass.ui.Texts;

/** What days, kinds and offices are called. */
final class CalendarWords {

    private CalendarWords() {
    }

    static boolean korean() {
        return Locale.KOREAN.getLanguage().equals(Texts.locale().getLanguage());
    }

    static String name(DayOff off) {
        return korean() ? off.nameKo() : off.nameEn();
    }

    static String kind(String kind) {
        return text("workdays.kind." + kind);
    }

    static String month(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale());
    }

    static String weekday(DayOfWeek day, boolean whole) {
        return day.getDisplayName(whole ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE, Texts.locale());
    }

    /** 7 Tue. */
    static String inMonth(LocalDate day) {
        return text("workdays.day", String.valueOf(day.getDayOfMonth()), weekday(day.getDayOfWeek(), false));
    }

    /** @param code null: every office without hours of its own */
    static String office(String code, Map<String, String> names) {
        return code == null ? text("workdays.hours.all") : code + " " + names.getOrDefault(code, "");
    }
}
