package org.openpass.administration.health;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.EndingKeys;
import org.openpass.audittrail.SealingLag;
import org.openpass.continuity.Backups;
import org.openpass.reference.ComingDays;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.release.WaitingReleases;
import org.openpass.terms.Seoul;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people have to see to in time: keys, holidays, rates, the trail's seals, backups, releases. */
@Configuration(proxyBeanMethods = false)
class CareHealth {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    /** The government announces the next year's holidays each June. */
    private static final int NEXT_YEAR_IS_DUE = 7;
    /** Sealing comes every two seconds. */
    private static final Duration UNSEALED = Duration.ofMinutes(1);
    private static final Duration UNSEALED_FOR_LONG = Duration.ofMinutes(10);

    private final Clock clock;

    CareHealth(Clock clock) {
        this.clock = clock;
    }

    @Bean
    HealthSentence keysSentence(EndingKeys keys) {
        return HealthSentence.of("keys", 100, () -> keys(keys.soon(), clock.instant()));
    }

    static Sentence keys(Optional<EndingKeys.Ending> soon, Instant now) {
        return soon.map(ending -> Sentence.of(ending.first().isBefore(now.plus(WEEK)) ? Light.WATCH : Light.GOOD,
                "health.keys.ending", ending.keys(), ending.first())).orElseGet(() -> Sentence.good("health.keys.good"));
    }

    @Bean
    HealthSentence holidaysSentence(ComingDays days) {
        return HealthSentence.of("holidays", 110, () -> holidays(days, Seoul.today(clock)));
    }

    static Sentence holidays(ComingDays days, LocalDate today) {
        int year = today.getYear();
        if (!days.holidays(year)) {
            return Sentence.bad("health.holidays.missing", String.valueOf(year));
        }
        if (days.holidays(year + 1)) {
            return Sentence.good("health.holidays.good", String.valueOf(year + 1));
        }
        return Sentence.of(today.getMonthValue() < NEXT_YEAR_IS_DUE ? Light.GOOD : Light.WATCH,
                "health.holidays.missing", String.valueOf(year + 1));
    }

    @Bean
    HealthSentence ratesSentence(ComingDays days) {
        return HealthSentence.of("rates", 120, () -> rates(days, Seoul.today(clock)));
    }

    /** Those of the next week are published on Friday. */
    static Sentence rates(ComingDays days, LocalDate today) {
        List<String> now = days.rates(Direction.IMPORT, today);
        if (now.isEmpty()) {
            return Sentence.bad("health.rates.missing");
        }
        LocalDate next = today.plusWeeks(1);
        List<String> missing = new ArrayList<>(now);
        missing.removeAll(days.rates(Direction.IMPORT, next));
        if (missing.isEmpty()) {
            return Sentence.good("health.rates.good", now.size());
        }
        boolean due = today.getDayOfWeek() == DayOfWeek.FRIDAY || today.getDayOfWeek() == DayOfWeek.SATURDAY;
        return due ? Sentence.watch("health.rates.next", String.join(", ", missing))
                : Sentence.good("health.rates.now", now.size());
    }

    @Bean
    HealthSentence auditSentence(SealingLag sealing) {
        return HealthSentence.of("audit", 130, () -> audit(sealing.oldestUnsealed(), clock.instant()));
    }

    static Sentence audit(Optional<Instant> oldest, Instant now) {
        return oldest.filter(at -> at.isBefore(now.minus(UNSEALED))).map(at -> Sentence.of(
                at.isBefore(now.minus(UNSEALED_FOR_LONG)) ? Light.BAD : Light.WATCH, "health.audit.behind").since(at))
                .orElseGet(() -> Sentence.good("health.audit.good"));
    }

    @Bean
    HealthSentence backupSentence(Backups backups) {
        return HealthSentence.of("backup", 140, () -> backup(backups.latest(), clock.instant()));
    }

    static Sentence backup(Optional<Instant> latest, Instant now) {
        return latest.map(at -> Sentence.of(at.isBefore(now.minus(WEEK)) ? Light.BAD
                : at.isBefore(now.minus(DAY.multipliedBy(2))) ? Light.WATCH : Light.GOOD, "health.backup.taken", at))
                .orElseGet(() -> Sentence.watch("health.backup.none"));
    }

    @Bean
    HealthSentence releasesSentence(WaitingReleases releases) {
        return HealthSentence.of("releases", 150, () -> releases(releases.now(), clock.instant()));
    }

    static Sentence releases(Optional<WaitingReleases.Waiting> waiting, Instant now) {
        return waiting.map(them -> Sentence.of(them.since().isBefore(now.minus(DAY)) ? Light.WATCH : Light.GOOD,
                "health.releases.waiting", them.releases()).since(them.since()))
                .orElseGet(() -> Sentence.good("health.releases.good"));
    }
}
