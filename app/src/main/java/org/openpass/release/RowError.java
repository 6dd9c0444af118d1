package org.openpass.release;

import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * What is wrong with a row of a release.
 *
 * @param number of the row, from 1; 0: the release as a whole
 * @param column null: the row as a whole
 * @param code stable; its text stands under {@code release.error.<code>}
 * @param value what stands there; may be null
 * @param warning whether it is only said, and does not hinder
 */
public record RowError(int number, String column, String code, String value, boolean warning) {

    static RowError of(int number, String column, String code, String value) {
        return new RowError(number, column, code, value, false);
    }

    /** What is wrong and how to mend it, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("release.error." + code, reader, value == null ? "" : value);
    }
}
