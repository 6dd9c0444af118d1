package org.openpass.ui;

import org.openpass.terms.Citations;

/** Citations of the law on screens. */
public final class LegalBasis {

    private LegalBasis() {
    }

    /** The basis in the reader's language. */
    public static String text(String english) {
        return Citations.in(english, Texts.locale());
    }

    /** The same for a Korean reader who is at no screen. */
    public static String korean(String english) {
        return Citations.korean(english);
    }
}
