package org.openpass.export;

/**
 * Takes from what strangers wrote the power to be a formula: spreadsheets run a cell that begins with one of these characters
 * (OWASP, "CSV Injection"), in full width, too. An apostrophe before it makes it text in all of them.
 */
final class PlainText {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private PlainText() {
    }

    static String of(String text) {
        return text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
