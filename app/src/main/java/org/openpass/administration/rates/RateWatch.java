package org.openpass.administration.rates;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.engine.Alerts;
import org.openpass.reference.ComingDays;
import org.openpass.reference.ExchangeRates;
import org.openpass.reference.ExchangeRates.Direction;
import org.openpass.release.ReleaseRefused;
import org.openpass.terms.Seoul;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that rates are there when their week begins: from Friday evening on they are fetched, if there is a source, until
 * they stand; from Saturday noon on people are told of those that are missing.
 */
@Component
class RateWatch {

    static final String SOURCE = "rates:source";
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int OVER = 4;

    private final WeeklyRates rates;
    private final ComingDays days;
    private final Alerts alerts;
    private final Clock clock;

    RateWatch(WeeklyRates rates, ComingDays days, Alerts alerts, Clock clock) {
        this.rates = rates;
        this.days = days;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${openpass.rates.first-look:PT2M}", fixedDelayString = "${openpass.rates.every:PT1H}")
    void look() {
        LocalDateTime now = clock.instant().atZone(Seoul.ZONE).toLocalDateTime();
        if (rates.configured() && toBeFetched(now)) {
            fetch(rates::fetch);
        }
        tell(now);
    }

    /** What hinders it is told, and forgotten when it works again. */
    void fetch(Runnable act) {
        try {
            act.run();
            alerts.settle(SOURCE);
        } catch (RatesUnread unread) {
            alerts.raise(SOURCE, null, "Weekly rates were not fetched. " + unread.getMessage());
        } catch (ReleaseRefused refused) {
            alerts.raise(SOURCE, null, "Weekly rates were fetched and are wrong: " + refused.errors().stream().limit(5)
                    .map(error -> "row " + error.number() + " " + error.text(Locale.ENGLISH))
                    .collect(Collectors.joining(" ")));
        }
    }

    boolean toBeFetched(LocalDateTime now) {
        boolean published = now.getDayOfWeek() == DayOfWeek.SATURDAY
                || now.getDayOfWeek() == DayOfWeek.FRIDAY && !now.toLocalTime().isBefore(EVENING);
        return lacks(now.toLocalDate()) || published && lacks(now.toLocalDate().plusWeeks(1));
    }

    private boolean lacks(LocalDate day) {
        return days.rates(Direction.IMPORT, day).isEmpty() || !days.missingRates(day).isEmpty();
    }

    /** Of the week that has begun, too, until they are there. */
    void tell(LocalDateTime now) {
        // What a week that is over lacked can be brought by nobody any more.
        for (int weeks = 1; weeks <= OVER; weeks++) {
            alerts.settle("rates:" + ExchangeRates.sunday(now.toLocalDate().minusWeeks(weeks)));
        }
        check(now.toLocalDate(), true);
        check(now.toLocalDate().plusWeeks(1), now.getDayOfWeek() == DayOfWeek.SATURDAY
                && !now.toLocalTime().isBefore(LocalTime.NOON));
    }

    private void check(LocalDate day, boolean due) {
        LocalDate sunday = ExchangeRates.sunday(day);
        Map<Direction, List<String>> missing = days.missingRates(sunday);
        if (missing.isEmpty()) {
            alerts.settle("rates:" + sunday);
        } else if (due) {
            String currencies = missing.entrySet().stream().map(each -> each.getKey().name().toLowerCase(Locale.ROOT) + " "
                    + String.join(", ", each.getValue())).collect(Collectors.joining("; "));
            alerts.raise("rates:" + sunday, null, "Weekly rates from " + sunday + " are missing: " + currencies + ". What is to be valued by them waits (Customs Act Art. 18). Release "
                    + "them at /admin/releases, or bring them in at /admin/tables/" + ExchangeRates.TABLE + ".");
        }
    }
}
