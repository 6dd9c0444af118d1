package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.CustomsDecision.Outcome;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permits of voyages: of a departure (Art. 136(1)), and of a place that is no port (Art. 134(1)). Customs answers within ten days, else
 * they are deemed granted on the next day (Art. 134(3), (4), 136(4), (5)). The list of what a ship takes with it may follow its permit
 * within seven days (Art. 136(2)).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VoyagePermits {

    /** Kind of the deadline of the list. */
    static final String LIST = "list";
    private static final String DEPARTURE = "Customs Act Art. 136(5)";
    private static final String PORT = "Customs Act Art. 134(4)";
    private static final String LIST_ARTICLE = "Customs Act Art. 136(2)";
    private static final String SYSTEM = "system";
    private static final String CARRIER = "CARRIER";

    private final VoyagePermitRows permits;
    private final ManifestRows rows;
    private final Openings openings;
    private final AnswerPeriods periods;
    private final VoyagePermitNotices notices;
    private final SenderAnswers answers;
    private final Voyages voyages;
    private final Ledger ledger;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final Parameters parameters;
    private final Clock clock;

    VoyagePermits(VoyagePermitRows permits, ManifestRows rows, Openings openings, AnswerPeriods periods, VoyagePermitNotices notices,
            SenderAnswers answers, Voyages voyages, Ledger ledger, Cases cases, Deadlines deadlines, Timeline timeline, Parameters parameters,
            Clock clock) {
        this.permits = permits;
        this.rows = rows;
        this.openings = openings;
        this.periods = periods;
        this.notices = notices;
        this.answers = answers;
        this.voyages = voyages;
        this.ledger = ledger;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The application that a case is of. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<VoyagePermit> ofCase(String caseNumber) {
        return permits.ofCase(caseNumber);
    }

    /** The number of the voyage's open application for its departure. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> departure(String mrn) {
        return rows.open(mrn, Part.DEPARTURE).stream().findFirst();
    }

    /** Whether a list of what is on board has come. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean listed(String mrn) {
        return rows.listed(mrn);
    }

    /** The last day of the answer; empty where none is waited for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<LocalDate> answerBy(String caseNumber) {
        return periods.lastDay(caseNumber);
    }

    /**
     * A carrier says when its voyage leaves a port here: the first time that applies for the permit, again it moves the moment as long as
     * nothing is decided, and after a refusal it applies anew. One that left without a permit is told to officers.
     */
    void departs(Voyage voyage, VoyageReported report) {
        rows.oneAtATime(voyage.mrn());
        List<String> open = rows.open(voyage.mrn(), Part.DEPARTURE);
        Instant now = clock.instant();
        String number = null;
        if (!open.isEmpty()) {
            number = open.getFirst();
            permits.planned(number, report.at());
        } else if (!rows.granted(voyage.mrn()) && voyage.carrierParty() != null) {
            number = openings.open(voyage, Part.DEPARTURE, rows.nextSubject(voyage.mrn()), voyage.carrierParty(), CARRIER);
            permits.departure(number, voyage.mrn(), voyage.carrierParty(), report.at(), now);
            voyages.caseOf(voyage.mrn(), number);
        }
        if (number != null && !report.at().isAfter(now) && !rows.granted(voyage.mrn())) {
            timeline.add(number, "LEFT_UNPERMITTED", SYSTEM, Audience.OFFICER, Map.of(), "LEFT_UNPERMITTED");
        }
    }

    /** Opens the case of an application that was found to be right, at the office of the place (Decree Art. 156(1)); the voyage is known. */
    String port(Voyage voyage, PortApplication asked, long party, String sha256) {
        rows.oneAtATime(voyage.mrn());
        String number = openings.open(voyage, Part.PERMIT_PORT, asked.office(), rows.nextSubject(voyage.mrn()), party, CARRIER);
        permits.port(number, voyage.mrn(), asked, party, sha256, clock.instant());
        if (voyage.caseNumber() == null) {
            voyages.caseOf(voyage.mrn(), number);
        }
        return number;
    }

    /** Until when it is answered, as the period stands now; empty: it is over. */
    public Optional<Instant> answer(String caseNumber) {
        cases.lock(caseNumber);
        periods.begin(caseNumber, article(rows.ofCase(caseNumber).orElseThrow()), permits.ofCase(caseNumber).orElseThrow().receivedAt());
        return periods.over(caseNumber) ? Optional.empty() : Optional.of(periods.end(caseNumber));
    }

    /** Grants it or refuses it as was decided; without an answer in time it is deemed granted. @return VOYAGE_PERMITTED or VOYAGE_REFUSED */
    public String conclude(String caseNumber) {
        cases.lock(caseNumber);
        ManifestCase permit = rows.ofCase(caseNumber).orElseThrow();
        if (permit.outcome() == null) {
            boolean deemed = !"GRANT".equals(permit.decision()) && !"REFUSE".equals(permit.decision());
            periods.close(caseNumber, deemed);
            String by = deemed ? SYSTEM : permit.decidedBy();
            if ("REFUSE".equals(permit.decision())) {
                rows.concluded(caseNumber, "REFUSED");
                answers.permit(permit, permits.ofCase(caseNumber).orElseThrow().party(), Outcome.REFUSED);
                notices.serve(caseNumber, ManifestCase.NOT_PERMITTED);
                cases.close(caseNumber, ManifestCase.NOT_PERMITTED, by, Map.of("reason", permit.reason()));
            } else {
                rows.concluded(caseNumber, deemed ? "DEEMED" : "GRANTED");
                grant(permit, by);
                timeline.add(caseNumber, deemed ? "VOYAGE_PERMIT_DEEMED" : "VOYAGE_PERMIT_GIVEN", by, Audience.PUBLIC, Map.of("article", article(permit)),
                        "VOYAGE_PERMIT_GIVEN");
                answers.permit(permit, permits.ofCase(caseNumber).orElseThrow().party(), deemed ? Outcome.DEEMED : Outcome.ACCEPTED);
                notices.serve(caseNumber, ManifestCase.PERMITTED);
            }
        }
        return rows.ofCase(caseNumber).orElseThrow().refused() ? ManifestCase.NOT_PERMITTED : ManifestCase.PERMITTED;
    }

    private void grant(ManifestCase permit, String by) {
        voyages.lock(permit.mrn());
        ledger.append(List.of(Entry.ofVoyage(permit.mrn(), EventKind.PERMITTED, "permit:" + permit.caseNumber(), clock.instant(), by)
                .at(null, null, permits.ofCase(permit.caseNumber()).map(VoyagePermit::place).orElse(null))
                .said(permit.caseNumber(), article(permit), null, null).inCase(permit.caseNumber())));
    }

    /**
     * Until when the list of a departure is waited for; empty: it is here, or the time is over, which officers are told, or none is asked
     * for. The case is closed then.
     */
    public Optional<Instant> list(String caseNumber) {
        cases.lock(caseNumber);
        ManifestCase permit = rows.ofCase(caseNumber).orElseThrow();
        Optional<Instant> until = permit.part() == Part.DEPARTURE && !rows.listed(permit.mrn()) ? listDue(permit) : Optional.empty();
        if (until.isEmpty()) {
            deadlines.met(caseNumber, LIST);
            cases.close(caseNumber, ManifestCase.PERMITTED, SYSTEM, Map.of());
        }
        return until;
    }

    private Optional<Instant> listDue(ManifestCase permit) {
        String caseNumber = permit.caseNumber();
        Instant now = clock.instant();
        Deadlines.Deadline deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(LIST)).findFirst()
                .orElseGet(() -> new Deadlines.Deadline(caseNumber, LIST, 1, Seoul.after(Seoul.today(clock).plusDays(parameters
                        .on("cargo.departure.listDays", Seoul.today(clock)).value().longValueExact())), LIST_ARTICLE, Deadlines.Bearer.PARTY));
        if (deadline.dueAt().isAfter(now)) {
            return Optional.of(deadlines.set(deadline));
        }
        if (deadlines.held(deadline)) {
            return Optional.of(now.plus(Deadlines.HELD_FOR));
        }
        deadlines.lapsed(caseNumber, LIST, 1);
        timeline.add(caseNumber, "LIST_OVERDUE", SYSTEM, Audience.OFFICER, Map.of(), "LIST_OVERDUE");
        return Optional.empty();
    }

    private static String article(ManifestCase permit) {
        return permit.part() == Part.DEPARTURE ? DEPARTURE : PORT;
    }
}
