package org.openpass.registration.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.openpass.engine.CaseWorker;
import org.openpass.reference.WorkingCalendar;
import org.openpass.registration.Registrations;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Says by when an application is to be decided, as clients of the engine see it; the inbox works out its own goal. */
@Component
class CheckApplication implements CaseWorker<CheckApplication.Out> {

    private static final Duration WORKING = Duration.ofHours(8);

    record Out(String decisionDueAt) {
    }

    private final Registrations registrations;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CheckApplication(Registrations registrations, WorkingCalendar calendar, Clock clock) {
        this.registrations = registrations;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "registration.checkApplication";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Out work(Job<OfCase> job) {
        String office = registrations.ofCase(job.caseNumber()).orElseThrow().wanted().office();
        return new Out(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due(office).atZone(Seoul.ZONE).toOffsetDateTime()
                .withNano(0)));
    }

    /** An office whose hours nobody has entered does not stop it. */
    private Instant due(String office) {
        try {
            return calendar.after(office, clock.instant(), WORKING);
        } catch (IllegalStateException closed) {
            return clock.instant().plus(WORKING);
        }
    }
}
