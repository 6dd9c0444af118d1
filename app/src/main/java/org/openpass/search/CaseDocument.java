package org.openpass.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What can be found of a case. The numbers and {@code kind} may be null.
 *
 * @param parties  names of the parties, in any language
 * @param partyIds the parties that may see the case
 * @param offices  codes of the offices that may see the case
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
}
