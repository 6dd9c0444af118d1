package org.openpass.declaration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.terms.Seoul;

/**
 * A filed declaration.
 *
 * @param number declarant's code 5 + year 2 + serial 6 + 1 character
 * @param declarantId the party that declares
 * @param importerId the taxpayer
 * @param contentHash identifies the parsed content, whatever door it came by
 * @param lane the lane that was selected; null before
 * @param reasons why it was rejected
 * @param version of the document, from 1; supplements and amendments make the next
 * @param pendingChange number of the open request to withdraw or amend it, or null
 */
public record Declaration(String number, String caseNumber, long declarantId, long importerId, String reference,
        String contentHash, DeclarationDocument document, DeclarationStatus status, String lane,
        List<FieldError> reasons, Instant filedAt, Instant acceptedAt, int version, String pendingChange) {

    /** The day whose law applies (Art. 16, 17): that of filing, in Korea. */
    public LocalDate filingDay() {
        return Seoul.day(filedAt);
    }
}
