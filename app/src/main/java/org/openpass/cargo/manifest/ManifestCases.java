package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.ManifestMerged;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.engine.ProcessStarter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of manifests. What is told here comes from who holds voyages and consignments, so no case is asked for: what it means
 * for one that is open goes to its process, whose steps read the ledger again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ManifestCases {

    private static final String CARRIER = "CARRIER";

    private final ManifestRows rows;
    private final Watched watched;
    private final Voyages voyages;
    private final Openings openings;
    private final ManifestCorrections corrections;
    private final VoyagePermits permits;
    private final ProcessStarter engine;

    ManifestCases(ManifestRows rows, Watched watched, Voyages voyages, Openings openings, ManifestCorrections corrections, VoyagePermits permits,
            ProcessStarter engine) {
        this.rows = rows;
        this.watched = watched;
        this.voyages = voyages;
        this.openings = openings;
        this.corrections = corrections;
        this.permits = permits;
        this.engine = engine;
    }

    /** The case of this number. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<ManifestCase> ofCase(String caseNumber) {
        return rows.ofCase(caseNumber);
    }

    /** The number of the first of a voyage's open cases. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> openCase(String mrn) {
        return rows.open(mrn).stream().findFirst();
    }

    /** The masters of a voyage and their houses; the caller has applied Visibility. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Master> masters(String mrn) {
        return rows.masters(mrn);
    }

    /** Whether its first list came after the time for advance submission; for officers. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean late(String caseNumber) {
        return rows.breached(caseNumber);
    }

    @EventListener
    void merged(ManifestMerged news) {
        merged(news.mrn(), news.submission());
    }

    @EventListener
    void reported(VoyageReported news) {
        if (news.what() == VoyageReported.What.ARRIVED) {
            arrived(news.mrn());
        } else {
            voyages.find(news.mrn()).filter(voyage -> voyage.direction() == 'E').ifPresent(voyage -> permits.departs(voyage, news));
        }
    }

    /**
     * A submission is in the ledger: the first that names the voyage opens its case, one that completes the houses or takes the
     * manifest back tells its process, and lines that come after the acceptance are a case of their own, as is what is asked for of lines
     * that stand. A list of what leaves tells the permit that waits for it.
     */
    public void merged(String mrn, long submission) {
        Voyage voyage = voyages.find(mrn).orElse(null);
        if (voyage == null) {
            return;
        }
        rows.oneAtATime(mrn);
        corrections.begin(voyage, submission);
        if (voyage.direction() != 'I') {
            rows.open(mrn, Part.DEPARTURE).forEach(number -> engine.publish(number, "list-received", "list:" + number + ":" + submission, Map.of()));
            return;
        }
        Optional<String> undecided = rows.undecided(mrn);
        if (voyage.cancelledAt() != null) {
            rows.open(mrn).forEach(number -> engine.publish(number, "manifest-cancelled", "manifest-cancelled:" + number + ":" + submission,
                    Map.of()));
        } else if (undecided.isPresent()) {
            if (!rows.housesMissing(mrn)) {
                engine.publish(undecided.get(), "houses-complete", "houses:" + submission, Map.of());
            }
            // Its review may be on: what this message changed or added is looked at as what came before was.
            watched.select(mrn);
        } else if (rows.unaccepted(mrn) || voyage.acceptedAt() == null && rows.housesMissing(mrn)) {
            // Of a consolidated ship the carrier's list may be of masters alone: their houses are waited for.
            openings.open(voyage, Part.ORIGINAL, rows.nextSubject(mrn), voyage.carrierParty(), CARRIER);
        }
    }

    /** The arrival was reported: who waits for it goes on, who does not yet finds it. */
    public void arrived(String mrn) {
        rows.open(mrn).forEach(number -> engine.publish(number, "ship-arrived", "arrival:" + number, Map.of()));
    }
}
