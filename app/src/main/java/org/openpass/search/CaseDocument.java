package org.openpass.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openpass.casework.CaseFile;

/**
 * What can be found of a case. The numbers and {@code kind} may be null.
 *
 * @param parties  names of the parties, in any language
 * @param partyIds the parties that may see the case; null for who reads it, whom it does not concern
 * @param offices  codes of the offices that may see the case; likewise
 * @param goods    descriptions of the goods, Korean or English
 * @param hsCodes  commodity codes, digits only
 */
public record CaseDocument(
        String caseNumber,
        String declarationNumber,
        String billOfLading,
        String reference,
        List<String> parties,
        Set<Long> partyIds,
        Set<String> offices,
        List<String> goods,
        List<String> hsCodes,
        String kind,
        String status,
        Instant openedAt) {

    /** For who reads it: with the status that the case has now, without who else may see it. */
    CaseDocument of(CaseFile file) {
        return new CaseDocument(caseNumber, declarationNumber, billOfLading, reference, parties, null, null, goods,
                hsCodes, kind, file.status(), openedAt);
    }
}
