package org.openpass.terms;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Korean and English texts of the field's constants: {@code status.ACCEPTED} is 수리, Accepted. */
public final class Labels {

    private static final String BUNDLE = "labels/labels";

    private Labels() {
    }

    /** The text in Korean or, for any other language, in English; the key itself where there is none. */
    public static String text(String key, Locale locale, Object... args) {
        Locale known = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
        try {
            String text = ResourceBundle.getBundle(BUNDLE, known,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
            return args.length == 0 ? text : new MessageFormat(text, known).format(args);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** A constant's texts side by side. */
    public record Label(String ko, String en) {
        /** Both texts of the key. */
        public static Label of(String key) {
            return new Label(text(key, Locale.KOREAN), text(key, Locale.ENGLISH));
        }
    }
}
