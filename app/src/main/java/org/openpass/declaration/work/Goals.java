package org.openpass.declaration.work;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Dates by which people's steps are to be done, from the goals in the table of parameters. */
@Component
class Goals {

    private final Parameters parameters;
    private final Clock clock;

    Goals(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** When a step that begins now is due, as the engine reads dates. */
    String due(String goal) {
        long hours = parameters.on(goal, Seoul.today(clock)).value().longValueExact();
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.instant().plus(Duration.ofHours(hours)).atZone(Seoul.ZONE).toOffsetDateTime().withNano(0));
    }
}
