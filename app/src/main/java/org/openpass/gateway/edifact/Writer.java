package org.openpass.gateway.edifact;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openpass.gateway.edifact.Envelope.Head;

/** Writes an interchange of one message, which answers another, with its character set. */
final class Writer {

    /** Characters of one text. */
    static final int LONGEST_TEXT = 70;
    private static final int SYNTAX = 4;
    private static final int HEAD = "UNB+".length() + SYNTAX;

    private final Head to;
    private final CharsetEncoder charset;
    private final StringBuilder text = new StringBuilder();
    private final String reference;
    private int segments;

    /** @param reference ours of the interchange, at most 14 places */
    Writer(Head to, Instant at, String reference) {
        this.to = to;
        this.reference = reference;
        this.charset = charset(to).newEncoder();
        String moment = Moments.text(at);
        write("UNB", List.of(to.syntax(), to.version()), party(Codes.of("recipient"), null), party(to.sender(), to.senderQualifier()),
                List.of(to.version().equals("4") ? moment.substring(0, 8) : moment.substring(2, 8), moment.substring(8)), reference);
    }

    private static List<String> party(String name, String qualifier) {
        return qualifier == null ? List.of(name) : List.of(name, qualifier);
    }

    /** Begins the message. */
    Writer message(String type, String version, String release) {
        segment("UNH", "1", List.of(type, version, release, "UN"));
        return this;
    }

    /** A segment of the message: texts, or lists of components. What is null or empty at its end is left out. */
    Writer segment(String tag, Object... elements) {
        segments++;
        write(tag, elements);
        return this;
    }

    /** All of it, in the character set of who reads it. */
    byte[] end() {
        segment("UNT", String.valueOf(segments + 1), "1");
        write("UNZ", "1", reference);
        return text.toString().getBytes(charset(to));
    }

    private static Charset charset(Head to) {
        return EdifactReader.CHARSETS.getOrDefault(to.syntax(), StandardCharsets.ISO_8859_1);
    }

    /** Whether who reads it has all of its characters. */
    static boolean writes(Head to, String text) {
        return charset(to).newEncoder().canEncode(text);
    }

    /** The text of what was written. */
    static String read(byte[] written) {
        String plain = new String(written, StandardCharsets.ISO_8859_1);
        return new String(written, plain.length() < HEAD ? StandardCharsets.ISO_8859_1 : EdifactReader.CHARSETS.getOrDefault(
                plain.substring(HEAD - SYNTAX, HEAD), StandardCharsets.ISO_8859_1));
    }

    private void write(String tag, Object... elements) {
        StringBuilder line = new StringBuilder(tag);
        for (Object element : elements) {
            line.append('+').append(element instanceof List<?> components ? ended(components.stream().map(each -> escaped((String) each))
                    .collect(Collectors.joining(":")), ':') : escaped((String) element));
        }
        text.append(ended(line.toString(), '+')).append("'\n");
    }

    /** Without the separators at its end, but those that belong to a text. */
    private static String ended(String written, char separator) {
        int end = written.length();
        while (end > 0 && written.charAt(end - 1) == separator && !(end > 1 && written.charAt(end - 2) == '?')) {
            end--;
        }
        return written.substring(0, end);
    }

    private String escaped(String text) {
        return text == null ? "" : written(text).replace("?", "??").replace("+", "?+").replace(":", "?:").replace("'", "?'").replaceAll("\\p{Cntrl}", " ");
    }

    /** What the reader's set has not would become a question mark, which takes the meaning from the character behind it. */
    private String written(String text) {
        return charset.canEncode(text) ? text : text.codePoints().mapToObj(Character::toString).map(each -> charset.canEncode(each) ? each : "_")
                .collect(Collectors.joining());
    }

    /** A text in parts as free text takes them, at most so many. */
    static List<String> parts(String text, int most) {
        return IntStream.range(0, Math.min(most, (text.length() + LONGEST_TEXT - 1) / LONGEST_TEXT))
                .mapToObj(i -> text.substring(i * LONGEST_TEXT, Math.min(text.length(), (i + 1) * LONGEST_TEXT))).toList();
    }
}
