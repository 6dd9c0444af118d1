package org.openpass.certificate;

import java.util.Locale;
import org.openpass.terms.Labels;

/** There is no certificate of the declaration now. */
public class CertificateRefused extends RuntimeException {

    /** Why; its texts stand under {@code certificate.refused.<name>}. */
    public enum Reason {
        /** Not accepted yet, or rejected. */
        NOT_ACCEPTED,
        /** Withdrawn after acceptance: what was issued is void. */
        LAPSED
    }

    private final Reason reason;

    CertificateRefused(Reason reason) {
        super(Labels.text("certificate.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
    }

    /** Why there is none. */
    public Reason reason() {
        return reason;
    }

    /** Why, in the reader's language. */
    public String text(Locale locale) {
        return Labels.text("certificate.refused." + reason, locale);
    }
}
