package org.openpass.declaration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The period in which customs answers a request: ten days from its receipt; when it ends without an answer or the
 * notice of an extension, the request is deemed approved on the next day (Art. 250(4), (5)).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangePeriods {

    private static final String DEADLINE = "change";
    private static final int RECORDS_KEPT = 5;
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final ChangeRows changes;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Timeline timeline;
    private final Clock clock;

    ChangePeriods(ChangeRows changes, Deadlines deadlines, Parameters parameters, Timeline timeline, Clock clock) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Sets the period of a new request; returns when it is over: the first moment of the day after its last. Only
     * withdrawals are deemed approved; an amendment waits for its answer as long as records are kept (Art. 12).
     */
    public Instant begin(String changeCase) {
        Change change = changes.ofCase(changeCase).orElseThrow();
        LocalDate received = change.requestedAt().atZone(SEOUL).toLocalDate();
        if (change.kind() == Change.Kind.AMENDMENT) {
            return after(received.plusYears(RECORDS_KEPT));
        }
        Parameters.Parameter days = parameters.on("withdrawal.decisionDays", received);
        Instant over = after(received.plusDays(days.value().intValueExact()));
        deadlines.set(new Deadlines.Deadline(changeCase, DEADLINE, 1, over, days.article()));
        return over;
    }

    /** When the period is over as it stands now. */
    public Instant end(String changeCase) {
        return deadlines.open(changeCase).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst()
                .map(Deadlines.Deadline::dueAt).orElseGet(clock::instant);
    }

    /** Whether the period is over now. */
    public boolean over(String changeCase) {
        return !end(changeCase).isAfter(clock.instant());
    }

    /** Moves the end by as many days as the officer decided, and tells the applicant. */
    public Instant extend(String changeCase) {
        Change change = changes.ofCase(changeCase).orElseThrow();
        Instant later = end(changeCase).atZone(SEOUL).plusDays(change.extensionDays()).toInstant();
        deadlines.set(new Deadlines.Deadline(changeCase, DEADLINE, 1, later, "Customs Act Art. 250(5)"));
        timeline.add(changeCase, "PERIOD_EXTENDED", change.decidedBy(), Audience.PARTY,
                Map.of("until", later.atZone(SEOUL).toLocalDate().minusDays(1).toString(), "reason",
                        change.decisionReason()), "PERIOD_EXTENDED:" + later);
        return later;
    }

    private static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(SEOUL).toInstant();
    }
}
