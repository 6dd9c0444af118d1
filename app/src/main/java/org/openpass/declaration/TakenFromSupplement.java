package org.openpass.declaration;

import java.time.Instant;
import org.openpass.casework.TakenAway;
import org.springframework.stereotype.Component;

/** A declarant whose declaration was taken away from the supplement is not asked for it any more (Art. 249). */
@Component
class TakenFromSupplement implements TakenAway {

    private final Supplements supplements;

    TakenFromSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void takenAway(String caseNumber, String status, Instant signedAt) {
        if (status.equals(DeclarationStatus.SUPPLEMENT.name())) {
            supplements.close(caseNumber, signedAt);
        }
    }
}
