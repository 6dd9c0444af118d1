package org.openpass.engine.reading;

import java.util.List;

/**
 * What stands in a file and may not.
 *
 * @param elementId the nearest element with an id, null where there is none
 * @param line of the file, 0 where it is not known
 * @param code why, a word that texts are kept for: {@code doctype}, {@code element}, {@code attribute} …
 * @param args names and numbers for the text
 */
public record Refusal(String elementId, int line, String code, List<String> args) {

    static Refusal at(int line, String code, Object... args) {
        return new Refusal(null, line, code, List.of(args).stream().map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return code + args + (elementId == null ? "" : " at " + elementId) + (line == 0 ? "" : ", line " + line);
    }
}
