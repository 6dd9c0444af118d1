package org.openpass.declaration.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * Dates by which people's steps are to be done, from the goals in the table of parameters. They are what a client of the
 * engine sees; tasks work out their own when they are created, since a step may be reached days later.
 */
@Component
class Goals {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Goals(Parameters parameters, WorkingCalendar calendar, Clock clock) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** When a step of the office that begins now is due, as the engine reads dates. */
    String due(String goal, String office) {
        Duration working = Duration.ofMinutes(parameters.on(goal, Seoul.today(clock)).value().multiply(MINUTES).longValue());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(after(office, working).atZone(Seoul.ZONE)
                .toOffsetDateTime().withNano(0));
    }

    /** Most declarations make no task: an office whose hours nobody has entered does not stop them. */
    private Instant after(String office, Duration working) {
        try {
            return calendar.after(office, clock.instant(), working);
        } catch (IllegalStateException closed) {
            return clock.instant().plus(working);
        }
    }
}
