package org.openpass.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Homes;
import org.openpass.terms.Seoul;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days and hours in which customs works: what counts legal periods and working time. A time limit of the Act that would
 * end on a Saturday, a Sunday, a public holiday or its substitute, Labour Day, or a day that the head of customs names, ends
 * on the next day that is none (Art. 8(3), Decree Art. 1-4(1)).
 */
@Component
public class WorkingCalendar {

    private static final Logger log = LoggerFactory.getLogger(WorkingCalendar.class);
    static final String TABLE = "reference.holidays";

    private final JdbcClient jdbc;
    private final OfficeHours hours;
    private final Remembered<Integer, Set<LocalDate>> remembered;

    WorkingCalendar(JdbcClient jdbc, OfficeHours hours, Remembering remembering) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.remembered = remembering.of(TABLE);
    }

    /** Whether a time limit may end on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return !Homes.here().weekend().contains(day.getDayOfWeek())
                && !remembered.get(day.getYear(), this::holidays).contains(day);
    }

    /** The day on which a time limit ends that would end on this one. */
    public LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, d -> d.plusDays(1)).filter(this::isWorkingDay).findFirst().orElseThrow();
    }

    /** So many working days later; the day itself does not count. */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: 0 or more, not " + days);
        }
        LocalDate later = day;
        for (int left = days; left > 0; left--) {
            later = onOrAfter(later.plusDays(1));
        }
        return later;
    }

    /** How much of the time between the moments the office was open; none when the second is not after the first. */
    public Duration between(String office, Instant from, Instant until) {
        return workingTime(office).between(from, until);
    }

    /**
     * The first moment at which so much of the office's time has passed.
     *
     * @throws IllegalStateException when the office is not open for a year
     */
    public Instant after(String office, Instant from, Duration working) {
        return workingTime(office).after(from, working);
    }

    /** How long the office is open on the day. */
    public Duration openMinutes(String office, LocalDate day) {
        return between(office, Seoul.after(day.minusDays(1)), Seoul.after(day));
    }

    private WorkingTime workingTime(String office) {
        return new WorkingTime(office, month -> hours.of(office, month));
    }

    private Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new HashSet<>(jdbc.sql("select valid_from from reference.holidays "
                + "where country = ? and valid_from between ? and ?").params(HolidayTable.COUNTRY, LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31)).query(LocalDate.class).list());
        if (days.isEmpty()) {
            log.warn("No holidays of {} are listed in {}: only Saturdays and Sundays move time limits", year, TABLE);
        }
        return days;
    }
}
