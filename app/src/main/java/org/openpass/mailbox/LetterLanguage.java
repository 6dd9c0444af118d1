package org.openpass.mailbox;

import java.util.List;
import java.util.Locale;

/** In which languages a letter is set. */
public enum LetterLanguage {

    KO(Locale.KOREAN), EN(Locale.ENGLISH), BOTH(Locale.KOREAN, Locale.ENGLISH);

    private final List<Locale> locales;

    LetterLanguage(Locale... locales) {
        this.locales = List.of(locales);
    }

    List<Locale> locales() {
        return locales;
    }
}
