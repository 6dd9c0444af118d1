package org.openpass.administration.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import org.openpass.engine.Alerts;
import org.openpass.reference.ComingDays;
import org.openpass.terms.Seoul;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The government announces the next year's days off each June: who keeps the calendar is told from July on while they are
 * missing.
 */
@Component
class CalendarWatch {

    private final ComingDays days;
    private final Alerts alerts;
    private final Clock clock;

    CalendarWatch(ComingDays days, Alerts alerts, Clock clock) {
        this.days = days;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${openpass.calendar.first-look:PT1M}", fixedDelayString = "PT1H")
    void look() {
        look(Seoul.today(clock));
    }

    void look(LocalDate today) {
        check(today.getYear(), true);
        check(today.getYear() + 1, today.getMonthValue() >= Month.JULY.getValue());
    }

    private void check(int year, boolean due) {
        String key = "calendar:" + year;
        if (days.holidays(year)) {
            alerts.settle(key);
        } else if (due) {
            alerts.raise(key, null, "No days off of " + year + " are listed: without them only Saturdays and Sundays move "
                    + "time limits (Customs Act Art. 8(3)). Add them at /admin/calendar.");
        }
    }
}
