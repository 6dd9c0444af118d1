package org.openpass.declaration;

/** Where an import declaration stands; the money stands apart ({@code CollectionApi.MoneyStatus}). */
public enum DeclarationStatus {
    /** Stored, hence filed (Art. 327); being checked by the system. */
    RECEIVED,
    /** An officer reviews the documents (Art. 246). */
    DOC_REVIEW,
    /** The goods were selected for inspection and are not in storage yet (Art. 244(3)). */
    WAITING_CARRY_IN,
    /** The goods are inspected (Art. 246). */
    INSPECTION,
    /** The declarant is asked to supplement the declaration (Art. 249). */
    SUPPLEMENT,
    /** The payer chose to pay first (Art. 9(2)). */
    AWAITING_PAYMENT,
    /** Customs asks for security (Art. 248(2)); paying the duty instead does as well. */
    AWAITING_SECURITY,
    /** Acceptance waits until a request to withdraw or amend is decided (Art. 250). */
    CHANGE_PENDING,
    /** Accepted (수리, Art. 248): the goods may leave. */
    ACCEPTED,
    /** Withdrawn (취하, Art. 250(1)). */
    WITHDRAWN,
    /** Rejected (각하, Art. 250(3)). */
    REJECTED;

    /** Somebody outside of the machine is waited for: what an element of a model may say that a declaration stands at. */
    boolean waits() {
        return this != RECEIVED && !ended();
    }

    /** Nothing more happens to it, save that an accepted one is withdrawn or amended. */
    boolean ended() {
        return this == ACCEPTED || this == WITHDRAWN || this == REJECTED;
    }
}
