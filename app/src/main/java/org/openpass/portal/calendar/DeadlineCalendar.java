package org.openpass.portal.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.openpass.casework.PartyDeadlines.Entry;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.openpass.ui.LegalBasis;

/**
 * Deadlines as an iCalendar (RFC 5545): each an event of the whole last day, named by case, kind and round, so that a
 * moved one moves in the reader's calendar and a met one goes. It names no party.
 */
final class DeadlineCalendar {

    private static final String PRODUCT = "-//OpenPass//Deadlines//EN";
    private static final int REFRESHED_HOURS = 6;
    /** A line has at most 75 octets (3.1); the library counts letters, of three octets in Korean, and may add a blank. */
    private static final int LONGEST_ASCII = 72;
    private static final int LONGEST = 22;

    private DeadlineCalendar() {
    }

    /** The file. */
    static byte[] of(List<Entry> deadlines, Locale language, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(Labels.text("calendar.name", language));
        calendar.setRefreshInterval(Duration.builder().hours(REFRESHED_HOURS).build());
        deadlines.forEach(each -> calendar.addEvent(event(each, language, now)));
        String text = written(calendar, LONGEST_ASCII);
        boolean ascii = text.chars().allMatch(letter -> letter < 128);
        return (ascii ? text : written(calendar, LONGEST)).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Entry each, Locale language, Instant now) {
        var deadline = each.deadline();
        LocalDate last = Seoul.day(deadline.dueAt().minusNanos(1));
        VEvent event = new VEvent();
        event.setUid(deadline.caseNumber() + "-" + deadline.kind() + "-" + deadline.round() + "@openpass");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(date(last), false);
        event.setDateEnd(date(last.plusDays(1)), false);
        event.setSequence(each.revision());
        event.setStatus(each.met() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(true);
        String key = "calendar." + deadline.kind();
        String what = Labels.text(key, language, each.subject());
        event.setSummary(what.equals(key) ? Labels.text("calendar.other", language, each.subject()) : what);
        event.setDescription(Labels.text("calendar.basis", language, basis(deadline.article(), language)));
        return event;
    }

    private static String basis(String article, Locale language) {
        return language.getLanguage().equals("ko") ? LegalBasis.korean(article) : article;
    }

    /** The library writes a day as its own time zone has it. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static String written(ICalendar calendar, int longest) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(longest);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
