package org.openpass.declaration.model;

/** How the duty of a declaration is collected (징수형태); Customs Act Art. 9, 24, 248(2). */
public enum CollectionForm {
    /** Payment slip, due 15 days after acceptance, Art. 9(1)1. */
    PAY_AFTER_ACCEPTANCE,
    /** The payer chooses to pay first; acceptance follows, Art. 9(2). */
    PAY_BEFORE_ACCEPTANCE,
    /** Acceptance against security, Art. 248(2). */
    SECURITY,
    /** Monthly payment by the end of the month of the due date, Art. 9(3). */
    MONTHLY
}
