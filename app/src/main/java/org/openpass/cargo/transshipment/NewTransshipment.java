package org.openpass.cargo.transshipment;

import java.time.LocalDate;
import java.util.Map;
import org.openpass.cargo.ManifestIntake;

/**
 * What a party declares (Customs Act Art. 141, 241, Enforcement Decree Art. 162, 164); what is left out is null.
 *
 * @param reference the party's own, by which the same again is known; null: it has none
 * @param cargoNumber 19, 18 or 15 places
 * @param place shed code of where the goods lie or are put ashore
 * @param voyage MRN of the voyage abroad
 * @param loadBy last day of loading; null: the longest time
 */
public record NewTransshipment(String reference, Transshipment.Kind kind, String cargoNumber, String place, Integer packages, String voyage,
        String destination, LocalDate loadBy, String reason) {

    /** The same content has the same. */
    String sha256() {
        return ManifestIntake.digest(toString(), Map.of());
    }
}
