package org.openpass.terms;

/** What people type, as a pattern of SQL's {@code like}: their per cent signs and underscores are meant as such. */
public final class Like {

    private Like() {
    }

    /** Matches what holds the text anywhere. */
    public static String within(String text) {
        return "%" + beginning(text);
    }

    /** Matches what begins with the text. */
    public static String beginning(String text) {
        return text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
