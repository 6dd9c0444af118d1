package org.openpass.cargo.unloading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.CustomsDecision.Outcome;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a declaration of unloading, each in one transaction; done again, it is what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnloadingAcceptance {

    /** Kind of the deadline of the carry-in. */
    static final String DEADLINE = "carryIn";
    static final String ARTICLE = "Customs Act Art. 140(5)";
    static final String SYSTEM = "system";
    private static final String DEEMED = "Customs Act Art. 140(3)";
    /** So many lines in a statement. */
    static final int CHUNK = 2_000;

    private final UnloadingRows rows;
    private final AnswerPeriods periods;
    private final Voyages voyages;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final UnloadingNotices notices;
    private final Mailboxes mailboxes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnloadingAcceptance(UnloadingRows rows, AnswerPeriods periods, Voyages voyages, Ledger ledger, BondedAreas areas, Cases cases,
            Deadlines deadlines, Timeline timeline, Parameters parameters, WorkingCalendar calendar, UnloadingNotices notices,
            Mailboxes mailboxes, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.voyages = voyages;
        this.ledger = ledger;
        this.areas = areas;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parameters = parameters;
        this.calendar = calendar;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether an officer decides: before the entry is done (Art. 140(1)), when the period of the answer begins, or on the spot (Art. 140(4)),
     * for which the law knows no period.
     */
    public boolean reviewNeeded(String caseNumber) {
        cases.lock(caseNumber);
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        boolean needed = unloading.beforeArrival() || rows.onSpot(caseNumber);
        if (needed) {
            periods.begin(caseNumber, unloading.beforeArrival() ? DEEMED : null, unloading.declaredAt());
        }
        return needed;
    }

    /** Accepts the unloading, or refuses it as was decided. @return ACCEPTED or REFUSED */
    public String conclude(String caseNumber) {
        cases.lock(caseNumber);
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        if (unloading.outcome() == null) {
            if ("REFUSE".equals(unloading.decision())) {
                refuse(unloading);
            } else {
                accept(unloading);
            }
        }
        return rows.ofCase(caseNumber).orElseThrow().outcome();
    }

    private void refuse(Unloading unloading) {
        String caseNumber = unloading.caseNumber();
        if (unloading.goesBack()) {
            append(unloading, EventKind.UNLOADING_FORBIDDEN, "unloading-forbidden:", null, unloading.decisionReason(), unloading.decidedBy());
        }
        rows.refused(caseNumber, unloading.goesBack());
        periods.close(caseNumber, false);
        tell(unloading, Outcome.REFUSED);
        cases.close(caseNumber, Unloading.REFUSED, unloading.decidedBy(), Map.of("reason", unloading.decisionReason()));
    }

    private void accept(Unloading unloading) {
        String caseNumber = unloading.caseNumber();
        boolean deemed = unloading.beforeArrival() && unloading.decision() == null;
        LocalDate until = carryInUntil(unloading);
        String by = unloading.decidedBy() == null ? SYSTEM : unloading.decidedBy();
        String reason = deemed ? Labels.text("unloading.ledger.deemed", Locale.KOREAN)
                : unloading.beforeArrival() ? Labels.text("unloading.ledger.permitted", Locale.KOREAN) : null;
        Area area = areas.on(unloading.place(), Seoul.today(clock)).orElse(null);
        append(unloading, EventKind.UNLOADING_ACCEPTED, "unloading:", area, reason, by);
        rows.accepted(caseNumber, deemed, until);
        periods.close(caseNumber, deemed);
        tell(unloading, deemed ? Outcome.DEEMED : Outcome.ACCEPTED);
        deadlines.set(new Deadlines.Deadline(caseNumber, DEADLINE, 1, Seoul.after(until), ARTICLE, Deadlines.Bearer.PARTY));
        timeline.add(caseNumber, deemed ? "UNLOADING_DEEMED" : "UNLOADING_ACCEPTED", by, Audience.PUBLIC, Map.of("until", until.toString()),
                "UNLOADING_ACCEPTED");
        mailboxes.serve(notices.accepted(rows.ofCase(caseNumber).orElseThrow()));
    }

    /** It is declared by no message of EDIFACT. */
    private void tell(Unloading u, Outcome outcome) {
        events.publishEvent(new CustomsDecision(u.partyId(), "unloading:" + u.caseNumber(), CustomsDecision.Matter.UNLOADING, u.mrn(), u.number(),
                outcome, outcome == Outcome.REFUSED ? u.decisionReason() : null, null, clock.instant(), null));
    }

    private void append(Unloading unloading, EventKind kind, String effect, Area area, String reason, String by) {
        Instant now = clock.instant();
        voyages.lock(unloading.mrn());
        List<UnloadingLine> lines = rows.lines(unloading.caseNumber(), Integer.MAX_VALUE);
        // All at once, in the order of everybody: the chunks are not in it.
        ledger.lock(lines.stream().map(UnloadingLine::consignment).toList());
        for (int from = 0; from < lines.size(); from += CHUNK) {
            ledger.append(lines.subList(from, Math.min(lines.size(), from + CHUNK)).stream().map(line -> Entry.of(line.consignment(), kind,
                    effect + unloading.caseNumber() + ":" + line.consignment(), now, by)
                    .at(area == null ? null : area.shed(), area == null ? null : area.nameKo(), null).counted(line.packages(), line.unit())
                    .said(unloading.number(), null, reason, null).by(unloading.partyId()).inCase(unloading.caseNumber())).toList());
        }
    }

    /** So many days after the unloading was accepted, or after the arrival where that comes later; a working day (Art. 140(5), 8(3)). */
    private LocalDate carryInUntil(Unloading unloading) {
        LocalDate today = Seoul.today(clock);
        LocalDate arrival = voyages.find(unloading.mrn()).map(UnloadingAcceptance::arrival).map(Seoul::day).orElse(today);
        return after(Stream.of(today, arrival).max(LocalDate::compareTo).orElseThrow(), unloading.kind());
    }

    /**
     * The last day for the carry-in as the voyage stands now: of a ship that was permitted to unload before it came, and comes later than it
     * said, the days run from its arrival; as long as it has not come, from today. Never earlier than the day that stands.
     */
    LocalDate stillUntil(Unloading accepted) {
        LocalDate stands = accepted.carryInUntil();
        if (!accepted.beforeArrival()) {
            return stands;
        }
        LocalDate arrival = voyages.find(accepted.mrn()).map(Voyage::arrivedAt).map(Seoul::day).orElse(Seoul.today(clock));
        return Stream.of(stands, after(arrival, accepted.kind())).max(LocalDate::compareTo).orElseThrow();
    }

    private LocalDate after(LocalDate from, String kind) {
        LocalDate today = Seoul.today(clock);
        int days = switch (kind) {
            case "CONTAINER" -> days("cargo.unloading.containerDays", today);
            case "BULK" -> days("cargo.unloading.bulkDays", today);
            default -> days("cargo.unloading.airDays", today);
        };
        return calendar.onOrAfter(from.plusDays(days));
    }

    private static Instant arrival(Voyage v) {
        return v.arrivedAt() != null ? v.arrivedAt() : v.expectedAt();
    }

    private int days(String parameter, LocalDate day) {
        return parameters.on(parameter, day).value().intValueExact();
    }
}
