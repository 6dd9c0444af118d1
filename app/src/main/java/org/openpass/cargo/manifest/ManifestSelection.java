package org.openpass.cargo.manifest;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openpass.cargo.Voyages;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether an officer selection a manifest: something is watched, missing, came late, or came after the acceptance. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ManifestSelection {

    private static final String GOAL = "clearance.documentReview.goal";
    private static final int MINUTES = 60;

    private final ManifestRows rows;
    private final Watched watched;
    private final Voyages voyages;
    private final Cases cases;
    private final Timeline timeline;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ManifestSelection(ManifestRows rows, Watched watched, Voyages voyages, Cases cases, Timeline timeline, Parameters parameters, WorkingCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.watched = watched;
        this.voyages = voyages;
        this.cases = cases;
        this.timeline = timeline;
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Selects the lines that are watched; the officers are told why they review it. */
    public boolean needed(String caseNumber) {
        cases.lock(caseNumber);
        String mrn = rows.mrn(caseNumber);
        int chosen = watched.select(mrn);
        boolean missing = rows.housesMissing(mrn);
        boolean late = rows.breached(caseNumber);
        boolean added = voyages.find(mrn).filter(voyage -> voyage.acceptedAt() != null).isPresent();
        timeline.add(caseNumber, "MANIFEST_SELECTED", "system", Audience.OFFICER, Map.of("watched", String.valueOf(chosen),
                "missing", String.valueOf(missing), "late", String.valueOf(late), "added", String.valueOf(added)),
                "MANIFEST_SELECTED");
        return chosen > 0 || missing || late || added;
    }

    /** By when it should be reviewed, as clients of the engine see it; the inbox works out its own goal. */
    public String dueAt(String caseNumber) {
        Duration goal = Duration.ofMinutes(parameters.on(GOAL, Seoul.today(clock)).value()
                .multiply(BigDecimal.valueOf(MINUTES)).longValue());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due(cases.find(caseNumber).orElseThrow().office(), goal)
                .atZone(Seoul.ZONE).toOffsetDateTime().withNano(0));
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
