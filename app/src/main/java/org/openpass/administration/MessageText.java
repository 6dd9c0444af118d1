package org.openpass.administration;

import java.nio.charset.StandardCharsets;
import org.openpass.exchange.PersonalNumbers;

/**
 * What was sent, to be read: never more than can be shown, JSON in lines, and numbers of persons masked. Nothing else is
 * changed, and nothing is parsed: it may be no document at all.
 */
final class MessageText {

    private static final int MOST = 100_000;
    private static final int DEEPEST = 20;

    private MessageText() {
    }

    static String of(byte[] content) {
        return of(new String(content, 0, Math.min(content.length, MOST), StandardCharsets.UTF_8))
                + (content.length > MOST ? "\n…" : "");
    }

    static String of(String text) {
        String begin = text.stripLeading();
        return PersonalNumbers.masked(begin.startsWith("{") || begin.startsWith("[") ? lines(text) : text);
    }

    /** One value a line; what stands in quotes stays as it is. */
    private static String lines(String json) {
        StringBuilder out = new StringBuilder(json.length() * 2);
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = endOfQuote(json, i);
                out.append(json, i, end + 1);
                i = end;
            } else if (c == '{' || c == '[') {
                line(out.append(c), ++depth);
            } else if (c == '}' || c == ']') {
                depth = Math.max(0, depth - 1);
                line(out, depth).append(c);
            } else if (c == ',') {
                line(out.append(c), depth);
            } else if (c == ':') {
                out.append(": ");
            } else if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int endOfQuote(String json, int begin) {
        int i = begin + 1;
        while (i < json.length() && json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, json.length() - 1);
    }

    private static StringBuilder line(StringBuilder out, int depth) {
        return out.append('\n').append("  ".repeat(Math.min(depth, DEEPEST)));
    }
}
