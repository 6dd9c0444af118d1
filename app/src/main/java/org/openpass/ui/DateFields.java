package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.openpass.ui.FormatChoice.Style;

/** Fields for days and moments: written and read as the reader writes them, with the words of the reader's language. */
public final class DateFields {

    /** Understood besides the reader's own way, since everybody can write it and nobody takes it for another day. */
    private static final String ALWAYS = "yyyy-MM-dd";

    private DateFields() {
    }

    /** A day. */
    public static DatePicker day(String label) {
        Writing writing = now();
        DatePicker day = new DatePicker(label);
        day.setLocale(clock(writing));
        day.setI18n(words(writing));
        return day;
    }

    /** A day and the time of it. */
    public static DateTimePicker moment(String label) {
        Writing writing = now();
        DateTimePicker moment = new DateTimePicker(label);
        moment.setLocale(clock(writing));
        moment.setDatePickerI18n(words(writing));
        return moment;
    }

    private static Writing now() {
        return Writing.in(Texts.locale());
    }

    /** The field takes from its locale nothing but the clock: 14:30, 2:30 PM or 오후 2:30. */
    private static Locale clock(Writing writing) {
        return writing.wholeDay() ? Locale.UK
                : FormatChoice.korean(writing.choice().byIso() ? writing.texts() : writing.locale()) ? Locale.KOREA : Locale.US;
    }

    static DatePickerI18n words(Writing writing) {
        return new DatePickerI18n()
                .setMonthNames(names(Month.values(), each -> each.getDisplayName(TextStyle.FULL_STANDALONE, writing.texts())))
                .setWeekdays(names(fromSunday(), each -> each.getDisplayName(TextStyle.FULL_STANDALONE, writing.texts())))
                .setWeekdaysShort(names(fromSunday(), each -> each.getDisplayName(TextStyle.SHORT_STANDALONE, writing.texts())))
                .setFirstDayOfWeek(firstDay(writing).getValue() % 7)
                .setDateFormats(pattern(writing), ALWAYS)
                .setToday(text("dates.today")).setCancel(text("cancel")).setBadInputErrorMessage(text("dates.unreadable"));
    }

    /** As browsers write the country's days in digits; the letters are those of date-fns. */
    private static String pattern(Writing writing) {
        Locale country = writing.locale();
        Style style = writing.choice().style();
        return switch (style) {
            case ISO -> ALWAYS;
            case EN_GB -> "dd/MM/yyyy";
            case DE_DE -> "dd.MM.yyyy";
            default -> FormatChoice.korean(country) ? "yyyy. M. d." : "M/d/yyyy";
        };
    }

    /** ISO weeks begin on Monday. */
    private static DayOfWeek firstDay(Writing writing) {
        return writing.choice().byIso() ? DayOfWeek.MONDAY : WeekFields.of(writing.locale()).getFirstDayOfWeek();
    }

    private static DayOfWeek[] fromSunday() {
        DayOfWeek[] days = new DayOfWeek[7];
        Arrays.setAll(days, each -> DayOfWeek.SUNDAY.plus(each));
        return days;
    }

    private static <T> List<String> names(T[] all, Function<T, String> name) {
        return Arrays.stream(all).map(name).toList();
    }
}
