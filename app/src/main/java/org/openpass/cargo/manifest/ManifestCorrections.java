package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.CorrectionLines;
import org.openpass.cargo.CorrectionLines.Asked;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.ManifestHeader;
import org.openpass.cargo.ManifestHeader.Corrects;
import org.openpass.cargo.Submission;
import org.openpass.cargo.Submissions;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.casework.Cases;
import org.openpass.reference.Parameters;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked for of lines that were accepted, declared or moved: an officer decides, and the order among corrections is the officer's.
 * A list that does not match what came is noted, whatever is decided of the lines (Art. 277(7)1).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ManifestCorrections {

    private static final String BREACH = "Customs Act Art. 277(7)1";
    /** So many lines in a statement. */
    private static final int CHUNK = 2_000;

    private final CorrectionRows corrections;
    private final CorrectionLines lines;
    private final ManifestRows rows;
    private final Openings openings;
    private final Submissions submissions;
    private final Voyages voyages;
    private final Ledger ledger;
    private final Watched watched;
    private final Cases cases;
    private final SenderAnswers answers;
    private final Parameters parameters;
    private final Clock clock;

    ManifestCorrections(CorrectionRows corrections, CorrectionLines lines, ManifestRows rows, Openings openings, Submissions submissions, Voyages voyages,
            Ledger ledger, Watched watched, Cases cases, SenderAnswers answers, Parameters parameters, Clock clock) {
        this.corrections = corrections;
        this.lines = lines;
        this.rows = rows;
        this.openings = openings;
        this.submissions = submissions;
        this.voyages = voyages;
        this.ledger = ledger;
        this.watched = watched;
        this.cases = cases;
        this.answers = answers;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The correction that a case is. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Correction> ofCase(String caseNumber) {
        return corrections.ofCase(caseNumber);
    }

    /** The number of the case that a message has led to; empty where it asked for nothing of what stands. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> caseOf(long submission) {
        return corrections.ofSubmission(submission).map(Correction::caseNumber);
    }

    /** The first lines that it would change, as they stand and as they are to be; the caller has applied Visibility. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Asked> lines(Correction correction, int most) {
        return lines.of(correction.submission(), most);
    }

    /** How many lines it would change. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public int count(Correction correction) {
        return lines.count(correction.submission());
    }

    /** The first lines that would be watched by it; for officers alone. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Watched.Hit> watched(Correction correction, int most) {
        return watched.foreseen(correction.submission(), most);
    }

    /** Finds which of its lines are watched as they are to be, before an officer decides on it. */
    public void select(String caseNumber) {
        watched.foresee(corrections.ofCase(caseNumber).orElseThrow().submission());
    }

    /** What a message asks for becomes a case of its own, once; nothing where it asks for nothing. */
    void begin(Voyage voyage, long submission) {
        if (submission == 0 || !lines.any(submission) || corrections.ofSubmission(submission).isPresent()) {
            return;
        }
        Submission sent = submissions.find(submission).orElseThrow();
        ManifestHeader header = submissions.header(sent);
        String number = openings.open(voyage, Part.CORRECTION, sent.number(), sent.party(), sent.carrier() ? "CARRIER" : "FORWARDER");
        corrections.insert(number, voyage.mrn(), submission, header.corrects(), header.reason(), sent.receivedAt());
        if (header.corrects() == Corrects.DISCREPANCY) {
            rows.breach(number, BREACH, parameters.on("fine.manifest", Seoul.today(clock)).value().longValueExact());
        }
    }

    /** What keeps it from being applied now: the cargo numbers of lines of which more came in or was declared. The lines are locked then. */
    List<String> impossible(Correction correction) {
        ledger.lock(lines.consignments(correction.submission()));
        return lines.impossible(correction.submission());
    }

    /**
     * Changes the lines as the officer has decided, each by an event, or lets them stand; closes the case. Done again, it is what it was.
     *
     * @return CORRECTED or CORRECTION_REFUSED
     */
    public String apply(String caseNumber) {
        cases.lock(caseNumber);
        ManifestCase decided = rows.ofCase(caseNumber).orElseThrow();
        if (decided.outcome() == null) {
            Correction correction = corrections.ofCase(caseNumber).orElseThrow();
            voyages.lock(correction.mrn());
            List<String> impossible = "APPROVE".equals(decided.decision()) ? impossible(correction) : List.of();
            if (!"APPROVE".equals(decided.decision()) || !impossible.isEmpty()) {
                String reason = impossible.isEmpty() ? decided.reason() : Labels.text("manifestcase.correction.moved", Locale.KOREAN,
                        String.join(", ", impossible.subList(0, Math.min(impossible.size(), 10))));
                rows.decided(caseNumber, "REFUSE", null, reason, decided.decidedBy());
                rows.concluded(caseNumber, "REFUSED");
                answers.correction(decided, correction, true, reason);
                cases.close(caseNumber, ManifestCase.CORRECTION_REFUSED, decided.decidedBy(), Map.of("reason", reason));
            } else {
                change(correction, decided.measure(), decided.decidedBy());
                answers.correction(decided, correction, false, null);
            }
        }
        return rows.ofCase(caseNumber).orElseThrow().refused() ? ManifestCase.CORRECTION_REFUSED : ManifestCase.CORRECTED;
    }

    private void change(Correction correction, String measure, String by) {
        Instant now = clock.instant();
        Submission sent = submissions.find(correction.submission()).orElseThrow();
        List<CorrectionLines.Line> changed = lines.apply(correction.submission());
        for (int from = 0; from < changed.size(); from += CHUNK) {
            ledger.append(changed.subList(from, Math.min(changed.size(), from + CHUNK)).stream().map(line -> Entry.of(line.id(),
                    EventKind.MANIFEST_CORRECTED, "manifest-corrected:" + correction.submission() + ":" + line.id(), now, by)
                    .counted(line.packages(), line.unit()).said(sent.number(), null, correction.reason(), null).by(correction.party())
                    .inCase(correction.caseNumber())).toList());
        }
        corrections.applied(correction.caseNumber(), now);
        rows.concluded(correction.caseNumber(), ManifestCase.CORRECTED);
        // Another word is another thing to watch for.
        List<Long> news = changed.stream().map(CorrectionLines.Line::id).toList();
        watched.befall(correction.submission());
        // Criteria may be others since.
        watched.select(news);
        if (measure != null) {
            watched.order(news, measure);
        }
        cases.close(correction.caseNumber(), ManifestCase.CORRECTED, by, Map.of());
    }
}
