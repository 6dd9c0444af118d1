package org.openpass.access;

import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * What is wrong with a row of a file.
 *
 * @param row as a spreadsheet counts, from 1, the header; 0: the file as a whole
 * @param column null: the row as a whole
 * @param code stable; its text stands under {@code postings.error.<code>}
 * @param value what stands there, or what it is about
 */
public record FileError(int row, String column, String code, String value) {

    /** What is wrong and how to mend it, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("postings.error." + code, reader, value == null ? "" : value);
    }
}
