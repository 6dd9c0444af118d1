package org.openpass.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openpass.reference.DaysOffNamed;
import org.openpass.terms.Homes;
import org.openpass.terms.Seoul;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A time limit that would end on a day which is named a day off later ends after it, too (Customs Act Art. 8(3)): such days are
 * noted in the transaction that releases them.
 */
@Component
class MovedByHolidays {

    private final DayOffRows rows;
    private final Clock clock;

    MovedByHolidays(DayOffRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void note(DaysOffNamed named) {
        rows.note(changed(named.off()), true, clock.instant());
        rows.note(changed(named.working()), false, clock.instant());
    }

    /** What was due on a day of the past has lapsed or was done; weekends are days off anyway. */
    private List<LocalDate> changed(Set<LocalDate> days) {
        LocalDate today = Seoul.today(clock);
        return days.stream().filter(day -> !day.isBefore(today)
                && !Homes.here().weekend().contains(day.getDayOfWeek())).toList();
    }
}
