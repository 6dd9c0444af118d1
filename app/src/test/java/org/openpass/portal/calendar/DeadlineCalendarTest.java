package org.openpass.portal.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Deadlines.Bearer;
import org.openpass.casework.Deadlines.Deadline;
import org.openpass.casework.PartyDeadlines.Entry;
import org.openpass.terms.Seoul;

/** The file keeps to RFC 5545, and says no more than it has to. */
class DeadlineCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 12, 14);

    @Test
    void aDeadlineIsAnEventOfItsWholeLastDayInKorea() {
        String file = file(Locale.ENGLISH, entry("payment", 0, false));

        assertThat(unfolded(file)).contains("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OpenPass//Deadlines//EN",
                "UID:IM-1-payment-2@openpass", "DTSTART;VALUE=DATE:20261214", "DTEND;VALUE=DATE:20261215", "SEQUENCE:0",
                "STATUS:CONFIRMED", "SUMMARY:Pay duty: 1234526000001M", "DTSTAMP:20261128T120000Z", "END:VCALENDAR");
    }

    @Test
    void linesEndWithCrLfAndHaveAtMost75OctetsInBothLanguages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String file = file(language, entry("payment", 0, false), entry("supplement", 1, false), entry("new", 0, true));

            assertThat(file).endsWith("\r\n").doesNotContainPattern("[^\r]\n");
            assertThat(file.split("\r\n")).allSatisfy(line ->
                    assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
            assertThat(Biweekly.parse(file).first().getEvents()).hasSize(3);
        }
        assertThat(unfolded(file(Locale.KOREAN, entry("payment", 0, false)))).contains("SUMMARY:관세 납부: 1234526000001M");
    }

    @Test
    void whatIsMetIsCancelledUnderItsOldName() {
        VEvent open = event(entry("payment", 1, false));
        VEvent met = event(entry("payment", 2, true));

        assertThat(met.getUid().getValue()).isEqualTo(open.getUid().getValue());
        assertThat(met.getSequence().getValue()).isGreaterThan(open.getSequence().getValue());
        assertThat(met.getStatus().isCancelled()).isTrue();
    }

    @Test
    void withoutDeadlinesItIsAnEmptyCalendar() {
        assertThat(Biweekly.parse(file(Locale.ENGLISH)).first().getEvents()).isEmpty();
    }

    private static VEvent event(Entry entry) {
        return Biweekly.parse(file(Locale.ENGLISH, entry)).first().getEvents().getFirst();
    }

    private static Entry entry(String kind, int revision, boolean met) {
        return new Entry(new Deadline("IM-1", kind, 2, Seoul.after(LAST), "Customs Act Art. 9(1)1; and Art. 8(3), a long one",
                Bearer.PAYER), "1234526000001M", revision, met);
    }

    private static String file(Locale language, Entry... entries) {
        return new String(DeadlineCalendar.of(List.of(entries), language, NOW), UTF_8);
    }

    private static List<String> unfolded(String file) {
        return List.of(file.replaceAll("\r\n[ \t]", "").split("\r\n"));
    }
}
