package org.openpass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpass.ui.FormatChoice.Hours;
import org.openpass.ui.FormatChoice.Style;

/** Numbers, money, days and moments in each way of writing them, whatever the language of the texts. */
class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);
    private static final Instant AFTERNOON = Instant.parse("2026-11-08T05:30:09Z");

    @BeforeEach
    void openScreen() {
        UI.setCurrent(new UI());
    }

    @AfterEach
    void closeScreen() {
        UI.setCurrent(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "LANGUAGE | ko | 2026. 11. 8. | 2026. 11. 8. 오후 2:30  | 1,234,567원     | USD 1,234.5",
            "LANGUAGE | en | Nov 8, 2026  | Nov 8, 2026, 2:30 PM   | KRW 1,234,567  | USD 1,234.5",
            "KO_KR    | en | 2026. 11. 8. | 2026. 11. 8. 오후 2:30  | KRW 1,234,567  | USD 1,234.5",
            "EN_US    | ko | Nov 8, 2026  | Nov 8, 2026, 2:30 PM   | 1,234,567원     | USD 1,234.5",
            "EN_GB    | ko | 8 Nov 2026   | 8 Nov 2026, 14:30      | 1,234,567원     | USD 1,234.5",
            "DE_DE    | ko | 08.11.2026   | 08.11.2026, 14:30      | 1.234.567원     | USD 1.234,5",
            "DE_DE    | en | 08.11.2026   | 08.11.2026, 14:30      | KRW 1.234.567  | USD 1.234,5",
            "ISO      | en | 2026-11-08   | 2026-11-08 14:30       | KRW 1 234 567  | USD 1 234.5"})
    void eachChoiceIsWritten(Style style, String language, String day, String moment, String won, String dollars) {
        reader(language, style, Hours.USUAL);

        assertThat(Formats.day(DAY)).isEqualTo(day);
        assertThat(plain(Formats.moment(AFTERNOON))).isEqualTo(moment);
        assertThat(plain(Formats.won(1_234_567))).isEqualTo(won);
        assertThat(plain(Formats.amount(new BigDecimal("1234.50"), "USD"))).isEqualTo(dollars);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "LANGUAGE | ko | H24 | 14:30      | 14:30:09",
            "LANGUAGE | en | H24 | 14:30      | 14:30:09",
            "EN_GB    | ko | H12 | 2:30 pm    | 2:30:09 pm",
            "DE_DE    | en | H12 | 2:30 PM    | 2:30:09 PM",
            "ISO      | en | H12 | 2:30 PM    | 2:30:09 PM",
            "ISO      | ko | H12 | 오후 2:30   | 오후 2:30:09",
            "KO_KR    | en | H12 | 오후 2:30   | 오후 2:30:09"})
    void theClockIsChosenByItself(Style style, String language, Hours hours, String time, String exact) {
        reader(language, style, hours);

        assertThat(plain(Formats.time(AFTERNOON))).isEqualTo(time);
        assertThat(plain(Formats.exactMoment(AFTERNOON))).endsWith(exact);
        assertThat(plain(Formats.moment(AFTERNOON))).endsWith(time);
        assertThat(plain(Formats.briefMoment(AFTERNOON))).endsWith(time);
    }

    @Test
    void wonHaveNoDecimalsAndAreNeverMadeMore() {
        for (Style style : Style.values()) {
            reader("en", style, Hours.USUAL);
            assertThat(Formats.amount(new BigDecimal("999.99"), "KRW")).isEqualTo("KRW 999");
            assertThat(Formats.won(999)).isEqualTo("KRW 999");
        }
    }

    @Test
    void countsInTextsAreGroupedLikeOtherNumbers() {
        reader("ko", Style.DE_DE, Hours.USUAL);
        assertThat(Texts.text("my.drafts", 1234)).contains("1.234");
        reader("en", Style.ISO, Hours.USUAL);
        assertThat(plain(Texts.text("my.drafts", 1234))).contains("1 234");
        reader("en", Style.LANGUAGE, Hours.USUAL);
        assertThat(Texts.text("my.drafts", 1234)).contains("1,234");
    }

    @Test
    void whatIsTypedIsReadAsItIsWritten() {
        reader("ko", Style.DE_DE, Hours.USUAL);
        assertThat(Formats.plain(" 1.234.567,5 ")).isEqualTo("1234567.5");
        reader("ko", Style.ISO, Hours.USUAL);
        assertThat(Formats.plain(Formats.number(new BigDecimal("1234567.5")))).isEqualTo("1234567.5");
        reader("ko", Style.LANGUAGE, Hours.USUAL);
        assertThat(Formats.plain("1,234 567.5")).isEqualTo("1234567.5");
    }

    @Test
    void fieldsForDaysAreWrittenTheSameWithTheWordsOfTheLanguage() {
        reader("ko", Style.EN_GB, Hours.USUAL);
        DatePicker day = DateFields.day("기준일");
        assertThat(day.getI18n().getDateFormats()).containsExactly("dd/MM/yyyy", "yyyy-MM-dd");
        assertThat(day.getI18n().getMonthNames()).startsWith("1월").hasSize(12);
        assertThat(day.getI18n().getWeekdaysShort()).startsWith("일", "월");
        assertThat(day.getI18n().getFirstDayOfWeek()).as("Monday").isEqualTo(1);

        reader("en", Style.ISO, Hours.H12);
        DateTimePicker moment = DateFields.moment("Due");
        assertThat(moment.getDatePickerI18n().getDateFormats().getFirst()).isEqualTo("yyyy-MM-dd");
        assertThat(moment.getLocale()).isEqualTo(Locale.US);
        reader("en", Style.LANGUAGE, Hours.H24);
        assertThat(DateFields.moment("Due").getLocale()).as("a clock of 24 hours").isEqualTo(Locale.UK);
    }

    private static void reader(String language, Style style, Hours hours) {
        UI.getCurrent().setLocale(Locale.of(language));
        Writing.choose(UI.getCurrent(), new FormatChoice(style, hours));
    }

    /** Countries set parts apart by spaces of several widths. */
    private static String plain(String written) {
        return written.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
