package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Optional;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageFacts;
import org.openpass.cargo.manifest.ManifestCase.Part;
import org.openpass.casework.Cases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases of voyages, each with its process and what is searched of it. */
@Component
class Openings {

    private static final String SYSTEM = "system";

    private final ManifestRows rows;
    private final Cases cases;
    private final VoyageFacts facts;

    Openings(ManifestRows rows, Cases cases, VoyageFacts facts) {
        this.rows = rows;
        this.cases = cases;
        this.facts = facts;
    }

    /** Opens one at the office of the voyage, as the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    String open(Voyage v, Part part, String subject, Long party, String as) {
        return open(v, part, v.office(), subject, party, as);
    }

    /**
     * Opens one; the caller has passed {@link ManifestRows#oneAtATime}.
     *
     * @param office that decides it, 3 digits
     * @param subject no other case has it
     * @param party of whom it is; null where nobody is known
     * @param as what the party is in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String open(Voyage v, Part part, String office, String subject, Long party, String as) {
        String title = Optional.ofNullable(v.vessel()).map(vessel -> v.voyage() == null ? vessel : vessel + " " + v.voyage()).orElse(v.mrn());
        String number = cases.open(new Cases.NewCase(ManifestCase.KIND, "MF", subject, title, office, "RECEIVED",
                party == null ? List.of() : List.of(new Cases.Part(party, as))), SYSTEM);
        rows.insert(number, v.mrn(), part);
        facts.begin(number, v, title);
        return number;
    }
}
