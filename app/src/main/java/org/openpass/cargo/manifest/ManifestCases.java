package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.cargo.ManifestMerged;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.Voyages;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.Cases;
import org.openpass.casework.FactsOfCases;
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

    private static final String SYSTEM = "system";
    private static final String CARRIER = "CARRIER";

    private final ManifestRows rows;
    private final Watched watched;
    private final Voyages voyages;
    private final Cases cases;
    private final FactsOfCases facts;
    private final ProcessStarter engine;

    ManifestCases(ManifestRows rows, Watched watched, Voyages voyages, Cases cases, FactsOfCases facts, ProcessStarter engine) {
        this.rows = rows;
        this.watched = watched;
        this.voyages = voyages;
        this.cases = cases;
        this.facts = facts;
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
        }
    }

    /**
     * A submission is in the ledger: the first that names the voyage opens its case, one that completes the houses or takes the
     * manifest back tells its process, and lines that come after the acceptance are a case of their own.
     */
    public void merged(String mrn, long submission) {
        Voyage voyage = voyages.find(mrn).filter(v -> v.direction() == 'I').orElse(null);
        if (voyage == null) {
            return;
        }
        rows.oneAtATime(mrn);
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
        } else if (rows.unaccepted(mrn)) {
            open(voyage);
        }
    }

    /** The arrival was reported: who waits for it goes on, who does not yet finds it. */
    public void arrived(String mrn) {
        rows.open(mrn).forEach(number -> engine.publish(number, "ship-arrived", "arrival:" + number, Map.of()));
    }

    private void open(Voyage v) {
        String title = v.vessel() == null ? v.mrn() : v.voyage() == null ? v.vessel() : v.vessel() + " " + v.voyage();
        String number = cases.open(new Cases.NewCase(ManifestCase.KIND, "MF", rows.nextSubject(v.mrn()), title, v.office(), "RECEIVED",
                v.carrierParty() == null ? List.of() : List.of(new Cases.Part(v.carrierParty(), CARRIER))), SYSTEM);
        rows.insert(number, v.mrn());
        facts.begin(number, new CaseFacts(v.carrier(), v.carrierParty(), false, null, null, List.of(), title, Set.of()));
    }
}
