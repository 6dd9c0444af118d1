package org.openpass.declaration;

import java.time.Instant;
import java.util.List;
import org.openpass.declaration.model.DeclarationDocument;

/**
 * A request to withdraw or amend a declaration (Art. 250, 38(5)); a case of its own.
 *
 * @param number number of the declaration and of the request: {@code …M-01}
 * @param reasonCode withdrawal: 수입취하사유 (01 … 99); amendment: 귀책사유 (01 … 99)
 * @param document the corrected declaration; null for a withdrawal
 * @param taxOnly corrects the base of tax that is not paid, which needs no approval (Art. 38(5))
 * @param decision what the officer decided so far: APPROVE, DISMISS or EXTEND; null: nothing
 * @param decisionReason the officer's words to the applicant
 * @param extensionDays by how many days the officer last extended the period
 * @param extensions how often the period was extended
 * @param outcome APPROVED or DISMISSED; null while it is open
 * @param deemed approved because nobody answered in time (Art. 250(5))
 */
public record Change(String number, String caseNumber, String declarationNumber, Kind kind, String reasonCode,
        String explanation, DeclarationDocument document, List<AmendmentItem> items, boolean taxOnly,
        String applicant, Instant requestedAt, String decision, String decisionReason, Integer extensionDays, int extensions,
        String decidedBy, String outcome, boolean deemed, Instant concludedAt) {

    /** The kind of case, which is the process id. */
    public static final String CASE = "declaration-change";

    /** What is asked for. */
    public enum Kind {
        /** 취하. */
        WITHDRAWAL,
        /** 정정. */
        AMENDMENT
    }
}
