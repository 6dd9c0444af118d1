package org.openpass.release.file;

import java.util.regex.Pattern;

/**
 * Takes from what people wrote the power to be a formula: spreadsheets run a cell that begins with one of these characters
 * (OWASP, "CSV Injection"), in full width, too. An apostrophe before it makes it text in all of them, and is taken off again
 * when it is read.
 */
final class PlainCell {

    private static final String BEGINNING = "[=+\\-@\\t\\r\\n＝＋－＠]";
    private static final Pattern RUNS = Pattern.compile("'*" + BEGINNING);
    private static final Pattern KEPT_FROM_IT = Pattern.compile("'+" + BEGINNING);

    private PlainCell() {
    }

    static String write(String text) {
        return RUNS.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell != null && KEPT_FROM_IT.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
