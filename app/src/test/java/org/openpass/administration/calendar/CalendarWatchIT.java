package org.openpass.administration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.engine.Alerts;
import org.openpass.reference.CalendarList;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who keeps the calendar is told in time that days off of the next year are missing. */
@OpenPassTest
class CalendarWatchIT {

    @Autowired
    CalendarWatch watch;
    @Autowired
    CalendarList list;
    @Autowired
    Alerts alerts;
    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noDayAndNoAlertStandsForOthers() {
        jdbc.sql("delete from reference.holidays where source = 'watch'").update();
        alerts.settleAll("calendar:");
    }

    @Test
    void theNextYearIsMissedFromJulyOnUntilItsDaysAreThere() {
        int year = list.last().orElseThrow().getYear();

        watch.look(LocalDate.of(year, 6, 30));
        assertThat(alerts.open(500)).noneMatch(message -> message.startsWith("No days off of"));
        watch.look(LocalDate.of(year, 7, 1));
        assertThat(alerts.open(500)).anyMatch(message -> message.startsWith("No days off of " + (year + 1)));

        jdbc.sql("insert into reference.holidays (valid_from, valid_to, name_ko, name_en, kind, source) "
                + "values (?, ?, '신정', 'New Year', 'PUBLIC', 'watch')").params(LocalDate.of(year + 1, 1, 1),
                LocalDate.of(year + 1, 1, 1)).update();
        watch.look(LocalDate.of(year, 7, 1));
        assertThat(alerts.open(500)).noneMatch(message -> message.startsWith("No days off of"));
    }
}
