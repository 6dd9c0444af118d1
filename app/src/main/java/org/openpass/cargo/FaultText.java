package org.openpass.cargo;

import java.util.Locale;
import org.openpass.terms.Labels;

/** What a fault is and how it is mended, in the reader's language. */
public final class FaultText {

    private FaultText() {
    }

    /** What is wrong. */
    public static String what(Fault fault, Locale reader) {
        return Labels.text("cargo.fault." + fault.code(), reader, fault.args().toArray());
    }

    /** What to do about it. */
    public static String mend(Fault fault, Locale reader) {
        return Labels.text("cargo.fault." + fault.code() + ".mend", reader, fault.args().toArray());
    }

    /** What people call its field; the field's own name where it has no other. */
    public static String field(Fault fault, Locale reader) {
        String key = "manifest.column." + fault.field();
        String name = Labels.text(key, reader);
        return name.equals(key) ? fault.field() : name;
    }
}
