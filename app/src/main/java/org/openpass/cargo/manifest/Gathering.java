package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.Mode;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.casework.Audience;
import org.openpass.casework.CaseFile;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time for advance submission (Art. 135(2) and the notice): so many hours before the expected arrival. What comes later is
 * noted and reviewed, and refused by nobody for that; a voyage that says no arrival is waited for a while.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Gathering {

    /** Kind of the deadline of houses. */
    static final String DEADLINE = "houses";
    private static final String ARTICLE = "Customs Act Art. 135(2)";
    private static final String BREACH = "Customs Act Art. 277(6)2";

    private final ManifestRows rows;
    private final Voyages voyages;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parameters parameters;
    private final Clock clock;

    Gathering(ManifestRows rows, Voyages voyages, Cases cases, Deadlines deadlines, Timeline timeline, Parameters parameters,
            Clock clock) {
        this.rows = rows;
        this.voyages = voyages;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Notes the case of a manifest at its voyage, and a list that came after the time for it.
     *
     * @return which part of the procedure the case is
     */
    public Part begin(String caseNumber) {
        CaseFile file = cases.lock(caseNumber);
        ManifestCase manifest = rows.ofCase(caseNumber).orElseThrow();
        if (manifest.part() == Part.ORIGINAL) {
            note(caseNumber, file);
        }
        return manifest.part();
    }

    private void note(String caseNumber, CaseFile file) {
        Voyage voyage = voyages.lock(rows.mrn(caseNumber)).orElseThrow();
        if (voyage.acceptedAt() == null) {
            voyages.caseOf(voyage.mrn(), caseNumber);
        }
        Instant received = Optional.ofNullable(rows.received(voyage.mrn())).orElse(file.openedAt());
        if (voyage.expectedAt() != null && received.isAfter(due(file, voyage))) {
            rows.breach(caseNumber, BREACH, value("fine.moves"));
        }
    }

    /** Until when houses are waited for; empty: none is missing, or the time is over. */
    public Optional<Instant> awaited(String caseNumber) {
        CaseFile file = cases.lock(caseNumber);
        Voyage voyage = voyages.find(rows.mrn(caseNumber)).orElseThrow();
        if (!rows.housesMissing(voyage.mrn())) {
            deadlines.met(caseNumber, DEADLINE);
            return Optional.empty();
        }
        Instant now = clock.instant();
        Deadlines.Deadline deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst()
                .orElseGet(() -> new Deadlines.Deadline(caseNumber, DEADLINE, 1, due(file, voyage), ARTICLE, Deadlines.Bearer.PARTY));
        if (deadline.dueAt().isAfter(now)) {
            return Optional.of(deadlines.set(deadline));
        }
        if (deadlines.held(deadline)) {
            return Optional.of(now.plus(Deadlines.HELD_FOR));
        }
        deadlines.lapsed(caseNumber, DEADLINE, 1);
        return Optional.empty();
    }

    /** After which an arrival that nobody has reported is looked into; empty: it was reported. */
    public Optional<Instant> arrival(String caseNumber) {
        CaseFile file = cases.lock(caseNumber);
        Voyage voyage = voyages.find(rows.mrn(caseNumber)).orElseThrow();
        if (voyage.arrivedAt() != null) {
            return Optional.empty();
        }
        Duration waiting = Duration.ofDays(value("cargo.manifest.waitingDays"));
        Instant first = (voyage.expectedAt() == null ? file.openedAt() : voyage.expectedAt()).plus(waiting);
        Instant now = clock.instant();
        if (!first.isAfter(now)) {
            timeline.add(caseNumber, "ARRIVAL_OVERDUE", "system", Audience.OFFICER, Map.of(), "ARRIVAL_OVERDUE:" + Seoul.day(now));
        }
        return Optional.of(first.isAfter(now) ? first : now.plus(waiting));
    }

    private Instant due(CaseFile file, Voyage voyage) {
        return voyage.expectedAt() == null ? file.openedAt().plus(Duration.ofDays(value("cargo.manifest.waitingDays")))
                : voyage.expectedAt().minus(Duration.ofHours(value(voyage.mode() == Mode.SEA ? "cargo.manifest.seaHours"
                        : "cargo.manifest.airHours")));
    }

    private long value(String parameter) {
        return parameters.on(parameter, Seoul.today(clock)).value().longValueExact();
    }
}
