package org.openpass.declaration;

/** Where an import declaration stands; the money stands apart ({@code CollectionApi.MoneyStatus}). */
public enum DeclarationStatus {
    /** Stored, hence filed (Art. 327); being checked by the system. */
    RECEIVED,
    /** An officer reviews the documents (Art. 246). */
    DOC_REVIEW,
    /** The goods are inspected (Art. 246). */
    INSPECTION,
    /** The payer chose to pay first (Art. 9(2)). */
    AWAITING_PAYMENT,
    /** Accepted (수리, Art. 248): the goods may leave. */
    ACCEPTED,
    /** Withdrawn (취하, Art. 250(1)). */
    WITHDRAWN,
    /** Rejected (각하, Art. 250(3)). */
    REJECTED
}
