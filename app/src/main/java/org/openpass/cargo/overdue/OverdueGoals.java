package org.openpass.cargo.overdue;

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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By when an officer should decide on overdue goods, as clients of the engine see it; the inbox works out its own goals. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OverdueGoals {

    private static final int MINUTES = 60;

    private final Cases cases;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    OverdueGoals(Cases cases, Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.cases = cases;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The goal of the first decision: date and time with their offset. */
    public String begin(String caseNumber) {
        Duration goal = Duration.ofMinutes(parameters.on("clearance.documentReview.goal", Seoul.today(clock)).value()
                .multiply(BigDecimal.valueOf(MINUTES)).longValue());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due(cases.lock(caseNumber).office(), goal).atZone(Seoul.ZONE).toOffsetDateTime()
                .withNano(0));
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
