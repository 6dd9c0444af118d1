package org.openpass.cargo;

import java.util.List;
import java.util.Locale;
import org.openpass.terms.Labels;

/**
 * What is wrong with a message or a form of cargo; all of them are told at once.
 *
 * @param row the line of the sheet or the place in the message, from 1; 0 where it is of the whole
 * @param field the name of the field, as columns, JSON and forms call it; empty where it is of the whole
 * @param code the text's key: {@code cargo.fault.<code>}, and {@code cargo.fault.<code>.mend} says what to do
 * @param args what stands in the text for {0}, {1} …
 */
public record Fault(int row, String field, String code, List<String> args) {

    public Fault {
        args = List.copyOf(args);
    }

    /** A fault of a field of the whole message. */
    public static Fault of(String field, String code, String... args) {
        return new Fault(0, field, code, List.of(args));
    }

    /** A fault of a field of a line. */
    public static Fault at(int row, String field, String code, String... args) {
        return new Fault(row, field, code, List.of(args));
    }

    /** What is wrong, in Korean or, for any other language, in English. */
    public String text(Locale reader) {
        return Labels.text("cargo.fault." + code, reader, args.toArray());
    }

    /** What mends it. */
    public String mend(Locale reader) {
        return Labels.text("cargo.fault." + code + ".mend", reader, args.toArray());
    }
}
