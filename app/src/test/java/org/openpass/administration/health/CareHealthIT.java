package org.openpass.administration.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.casework.Invariant;
import org.openpass.reference.ComingDays;
import org.openpass.terms.Labels;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has to be on record in time, and in which words it is said what must hold. */
@OpenPassTest
class CareHealthIT {

    @Autowired
    SampleData samples;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ComingDays days;
    @Autowired
    Map<String, Invariant> invariants;

    @Test
    void holidaysAndRatesToComeAreMissedInTime() {
        int listed = jdbc.sql("select extract(year from max(valid_from))::int from reference.holidays").query(Integer.class)
                .single();
        assertThat(CareHealth.holidays(days, LocalDate.of(listed - 1, 12, 31)).light()).isEqualTo(Light.GOOD);
        assertThat(CareHealth.holidays(days, LocalDate.of(listed, 6, 30)).light()).isEqualTo(Light.GOOD);
        assertThat(CareHealth.holidays(days, LocalDate.of(listed, 7, 1)).light()).isEqualTo(Light.WATCH);
        assertThat(CareHealth.holidays(days, LocalDate.of(listed + 1, 1, 1)).light()).isEqualTo(Light.BAD);

        LocalDate friday = LocalDate.of(2091, 3, 1).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        assertThat(CareHealth.rates(days, friday).light()).isEqualTo(Light.BAD);
        samples.weeklyRates(friday);
        assertThat(CareHealth.rates(days, friday.minusDays(1)).light()).isEqualTo(Light.GOOD);
        assertThat(CareHealth.rates(days, friday)).satisfies(said -> {
            assertThat(said.light()).isEqualTo(Light.WATCH);
            assertThat(said.args().getFirst().toString()).contains("EUR, ", "USD");
        });
        samples.weeklyRates(friday.plusWeeks(1));
        assertThat(CareHealth.rates(days, friday).light()).isEqualTo(Light.GOOD);
    }

    /** By the name of its bean, so that the command line and the screens never say two things. */
    @Test
    void everyInvariantHasItsSentenceInKoreanToo() {
        assertThat(invariants).isNotEmpty().allSatisfy((name, invariant) -> {
            assertThat(Labels.text("invariant." + name, Locale.ENGLISH)).as(name).isEqualTo(invariant.sentence());
            assertThat(Labels.text("invariant." + name, Locale.KOREAN)).as(name).containsPattern("[가-힣]");
        });
    }
}
