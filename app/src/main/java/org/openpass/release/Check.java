package org.openpass.release;

/**
 * What a table asks of the rows of a release beyond their columns.
 *
 * @param sql one statement over {@code release.rows} of {@code :release}, which yields number, column, code and value of
 *     each row in error; the code's text is {@code release.error.<code>}
 * @param warning whether it is only said, and does not hinder
 */
public record Check(String sql, boolean warning) {
}
