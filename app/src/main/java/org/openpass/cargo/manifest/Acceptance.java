package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.ManifestMerged;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.Voyages;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a manifest and of the arrival that it announced, each in one transaction; done again, it is what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Acceptance {

    /** What the key of an acceptance begins with, before the consignment. */
    static final String EFFECT = "manifest-accepted:";

    private static final String SYSTEM = "system";
    /** So many lines in a statement. */
    private static final int CHUNK = 2_000;

    private final ManifestRows rows;
    private final Voyages voyages;
    private final Ledger ledger;
    private final Cases cases;
    private final Timeline timeline;
    private final SenderAnswers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acceptance(ManifestRows rows, Voyages voyages, Ledger ledger, Cases cases, Timeline timeline, SenderAnswers answers,
            ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.voyages = voyages;
        this.ledger = ledger;
        this.cases = cases;
        this.timeline = timeline;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    /** Accepts the manifest with all its lines, or refuses it as the review has decided. @return ACCEPTED or REFUSED */
    public String conclude(String caseNumber) {
        cases.lock(caseNumber);
        ManifestCase manifest = rows.ofCase(caseNumber).orElseThrow();
        if (manifest.outcome() == null) {
            if ("REFUSE".equals(manifest.decision())) {
                refuse(manifest);
                answers.manifest(manifest, true);
                rows.concluded(caseNumber, "REFUSED");
                cases.close(caseNumber, ManifestCase.REFUSED, manifest.decidedBy(), Map.of("reason", manifest.reason()));
            } else {
                accept(manifest);
            }
        }
        return rows.ofCase(caseNumber).orElseThrow().outcome();
    }

    /** Lines that came after the acceptance fall with their refusal; a first list waits to be sent again. */
    private void refuse(ManifestCase manifest) {
        if (voyages.lock(manifest.mrn()).orElseThrow().acceptedAt() != null) {
            ledger.lock(rows.declared(manifest.mrn()).stream().map(ManifestRows.Line::id).toList());
            rows.takeBack(manifest.mrn());
        }
    }

    private void accept(ManifestCase manifest) {
        Instant now = clock.instant();
        String by = manifest.decidedBy() == null ? SYSTEM : manifest.decidedBy();
        if (voyages.lock(manifest.mrn()).orElseThrow().acceptedAt() == null) {
            voyages.manifestAccepted(manifest.mrn(), now);
        }
        List<ManifestRows.Line> lines = rows.declared(manifest.mrn());
        for (int from = 0; from < lines.size(); from += CHUNK) {
            ledger.append(lines.subList(from, Math.min(lines.size(), from + CHUNK)).stream().map(line -> Entry.of(line.id(),
                    EventKind.MANIFEST_ACCEPTED, EFFECT + line.id(), now, by).counted(line.packages(), line.unit())
                    .said(manifest.mrn(), null, null, null).inCase(manifest.caseNumber())).toList());
        }
        answers.manifest(manifest, false);
        rows.concluded(manifest.caseNumber(), ManifestCase.ACCEPTED);
        timeline.add(manifest.caseNumber(), "MANIFEST_ACCEPTED", by, Audience.PUBLIC, Map.of(), "MANIFEST_ACCEPTED");
    }

    /** Accepts the report of arrival: goods may be unloaded from now on (Art. 140(1)). Closes the case. */
    public void arrival(String caseNumber) {
        cases.lock(caseNumber);
        ManifestCase manifest = rows.ofCase(caseNumber).orElseThrow();
        Voyage voyage = voyages.lock(manifest.mrn()).orElseThrow();
        if (voyage.arrivalAcceptedAt() == null) {
            Instant now = clock.instant();
            voyages.arrivalAccepted(voyage.mrn(), now);
            ledger.append(List.of(Entry.ofVoyage(voyage.mrn(), EventKind.ARRIVAL_ACCEPTED, "arrival-accepted:" + voyage.mrn(), now, SYSTEM)
                    .moved(voyage.arrivedAt(), null).said(voyage.mrn(), null, null, null).inCase(caseNumber)));
            answers.arrival(manifest, voyage.carrierParty());
        }
        cases.close(caseNumber, ManifestCase.DONE, SYSTEM, Map.of());
        // Reports of carry-in that came too early are looked at again: what they waited for is this.
        events.publishEvent(new VoyageReported(voyage.mrn(), VoyageReported.What.ARRIVED, voyage.arrivedAt()));
    }

    /** Closes the case of a manifest that its carrier took back. */
    public void cancel(String caseNumber) {
        cases.lock(caseNumber);
        // The subject of a voyage's second case is not its MRN.
        String mrn = rows.mrn(caseNumber);
        rows.concluded(caseNumber, "CANCELLED");
        cases.close(caseNumber, ManifestCase.CANCELLED, SYSTEM, Map.of());
        // A list that came meanwhile found this case, and needs one of its own.
        events.publishEvent(new ManifestMerged(mrn, 0));
    }
}
