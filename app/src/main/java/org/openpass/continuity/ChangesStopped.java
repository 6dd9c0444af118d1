package org.openpass.continuity;

import java.util.Locale;
import org.openpass.terms.Labels;

/** Nothing is taken now; the same can be sent again later. */
public final class ChangesStopped extends RuntimeException {

    private final Standstill standstill;

    /** @param standstill why, and for how long */
    public ChangesStopped(Standstill standstill) {
        super(standstill.text(Locale.ENGLISH));
        this.standstill = standstill;
    }

    /** Why, and for how long. */
    public Standstill standstill() {
        return standstill;
    }

    /** The sentence for people. */
    public String text(Locale locale) {
        return standstill.text(locale);
    }

    /** What it comes to, in a few words. */
    public static String title(Locale locale) {
        return Labels.text("standstill.title", locale);
    }
}
