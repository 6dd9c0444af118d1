package org.openpass.cargo.manifest;

import java.util.Locale;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;

/** Texts in both languages, with what stands in them. */
final class Words {

    private Words() {
    }

    static Label of(String key, Object... args) {
        return new Label(Labels.text(key, Locale.KOREAN, args), Labels.text(key, Locale.ENGLISH, args));
    }
}
