package org.openpass.release;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes that a column takes. They are asked for whenever they are needed: lists change while the program runs. */
public interface Choices {

    /** All codes, those among them that hold no longer: what stood on a day can be written again. */
    SortedSet<String> codes();

    /** Those that are offered to who fills in a row. */
    default SortedSet<String> offered() {
        return codes();
    }

    /** What a code is called; the code itself where it has no other name. */
    default String name(String code, Locale reader) {
        return code;
    }

    /** Codes that never change. */
    static Choices of(Iterable<String> codes) {
        SortedSet<String> all = new TreeSet<>();
        codes.forEach(all::add);
        return () -> all;
    }
}
