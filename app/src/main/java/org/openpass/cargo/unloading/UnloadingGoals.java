package org.openpass.cargo.unloading;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openpass.casework.Cases;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** By when an officer should have decided, as clients of the engine see it; the inbox works out its own goal. */
@Component
public class UnloadingGoals {

    private static final int MINUTES = 60;

    private final Cases cases;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    UnloadingGoals(Cases cases, Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.cases = cases;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The goal of a decision that is asked now. */
    public String dueAt(String caseNumber) {
        Duration goal = Duration.ofMinutes(parameters.on("clearance.change.goal", Seoul.today(clock)).value()
                .multiply(BigDecimal.valueOf(MINUTES)).longValue());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due(cases.find(caseNumber).orElseThrow().office(), goal).atZone(Seoul.ZONE)
                .toOffsetDateTime().withNano(0));
    }

    /** An office whose hours nobody has entered does not stop it. */
    private Instant due(String office, Duration working) {
        try {
            return calendar.after(office, clock.instant(), working);
        } catch (IllegalStateException closed) {
            return clock.instant().plus(working);
        }
    }
}
