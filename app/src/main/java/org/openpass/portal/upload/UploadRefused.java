package org.openpass.portal.upload;

import java.util.Locale;
import org.openpass.declaration.model.FieldError;

/** A file of which no draft can be made; says why and what mends it. No draft is begun or changed. */
public class UploadRefused extends RuntimeException {

    private final transient UploadNote why;

    /** @param code its text stands under {@code upload.refused.<code>} */
    UploadRefused(String code, Object... args) {
        this(UploadNote.of("upload.refused." + code, args));
    }

    UploadRefused(FieldError error) {
        this(locale -> error.in(locale).message() + " " + error.in(locale).mend());
    }

    private UploadRefused(UploadNote why) {
        super(why.in(Locale.ENGLISH));
        this.why = why;
    }

    /** Why, and what mends it. */
    public String in(Locale locale) {
        return why.in(locale);
    }
}
