package org.openpass.workbench.stream;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the stream of a case is made of, and can be narrowed to. */
enum Strand {
    /** What the engine did: the steps of the process, and where it failed. */
    ENGINE,
    /** What people and the system did about the case and its tasks. */
    PEOPLE,
    /** What came in and what went out. */
    MESSAGES,
    /** Which rule decided what, in which version. */
    RULES;

    /** As the URL says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Strand> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
