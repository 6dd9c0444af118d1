package org.openpass.registration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.terms.Labels;

/** What cannot be applied for, and why. */
public class RegistrationRefused extends RuntimeException {

    /** Why; texts under {@code registration.refused.<name>}. */
    public enum Reason {
        /** There is nothing for the actor. */
        UNSEEN,
        /** Fields are to be mended. */
        FIELDS,
        /** Too many codes were sent to the address. */
        TOO_OFTEN,
        /** The installation sends no e-mail. */
        NO_MAIL,
        /** The mail server did not take it. */
        NOT_SENT,
        /** It is not the code, or not any more. */
        CODE
    }

    /** A field; its texts stand under {@code registration.wrong.<code>} or, for numbers, {@code parties.wrong.<code>}. */
    public record Fault(String field, String code, Object... values) {

        private String key() {
            return (code.startsWith("number.") || code.equals("known") ? "parties.wrong." : "registration.wrong.") + code;
        }

        /** What is wrong, in the reader's language. */
        public String text(Locale reader) {
            return Labels.text(key(), reader, values);
        }

        /** What mends it. */
        public String mend(Locale reader) {
            return Labels.text(key() + ".mend", reader, values);
        }
    }

    private final Reason reason;
    private final transient List<Fault> faults;

    RegistrationRefused(Reason reason) {
        super(Labels.text("registration.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
        this.faults = List.of();
    }

    RegistrationRefused(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + ": " + fault.text(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        this.reason = Reason.FIELDS;
        this.faults = List.copyOf(faults);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** All fields that are to be mended. */
    public List<Fault> faults() {
        return faults;
    }

    /** Why not, in the reader's language. */
    public String text(Locale reader) {
        return Labels.text("registration.refused." + reason, reader);
    }
}
