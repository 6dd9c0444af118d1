package org.openpass.portal.upload;

import java.util.Locale;
import org.openpass.declaration.model.FieldError;
import org.openpass.terms.Labels;

/** Something about a file that its reader has to know and no field of the form can show. */
@FunctionalInterface
public interface UploadNote {

    /** The sentence in a language. */
    String in(Locale locale);

    /** A text of ours and what fills it. */
    static UploadNote of(String key, Object... args) {
        return locale -> Labels.text(key, locale, args);
    }

    /** An error at its place in the message. */
    static UploadNote of(FieldError error) {
        return locale -> error.field() + ": " + error.in(locale).message();
    }
}
