package org.openpass.performance;

import java.util.Locale;
import java.util.Optional;

/** Whose time it is. The order is that in which people read it. */
public enum Owner {
    /** The system works, or nobody in particular is waited for. */
    MACHINE,
    /** Who declared, e.g. while a supplement is awaited. */
    DECLARANT,
    /** Customs. */
    OFFICER,
    /** Who owes the duty. */
    PAYER,
    /** From the payment at the bank until the bank's report was booked. */
    BANK,
    /** Another authority, e.g. one that confirms a requirement. */
    AGENCY;

    /** The owner that a model names; empty for one that is unknown. */
    static Optional<Owner> named(String name) {
        try {
            return Optional.ofNullable(name).map(n -> valueOf(n.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
