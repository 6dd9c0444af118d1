package org.openpass.cargo.permit;

import java.time.LocalDate;

/**
 * An application or a report as it is sent; what is left out is null.
 *
 * @param reference the sender's own, up to 35 characters: the same again is the same application
 * @param applicant an identifier of the party for which it is made; null: the sender's own
 * @param cargoNumber cargo management number, or a number of what was recorded without a manifest
 * @param place shed code of where the goods lie; of outside storage null where they come from the ship
 * @param until the last day that is asked for: of storage, work or the sample's return; null of a loss
 * @param reason why (Decree Art. 175 no. 1, 179(1)3), or how it was lost (Decree Art. 180(1)3, 181(1)3)
 * @param method purpose and method of the work
 * @param materials that are used for a repair (Decree Art. 177(1)2)
 * @param outside address of storage or repair outside of bonded areas
 * @param official a sample that an officer, or another law's inspection or quarantine, takes (Art. 161(5))
 * @param happenedOn day of the loss, theft or destruction
 * @param securityReference a security that may be charged where customs asks for one (Art. 156(2))
 */
public record PermitApplication(String reference, PermitKind kind, String applicant, String cargoNumber, String place, int packages,
        LocalDate until, String reason, String method, String materials, String outside, boolean official, LocalDate happenedOn,
        String securityReference) {
}
