package org.openpass.access;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.terms.Labels;

/** What cannot be entered of a party: all that is wrong at once, by field; nothing was changed. */
public class PartyRefused extends RuntimeException {

    /**
     * One of it; its texts stand under {@code parties.wrong.<code>} and {@code .mend}.
     *
     * @param values what the texts name
     */
    public record Fault(String field, String code, Object... values) {

        /** What is wrong, in the reader's language. */
        public String text(Locale reader) {
            return Labels.text("parties.wrong." + code, reader, values);
        }

        /** What mends it. */
        public String mend(Locale reader) {
            return Labels.text("parties.wrong." + code + ".mend", reader, values);
        }
    }

    private final transient List<Fault> faults;

    PartyRefused(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.field() + ": " + fault.text(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** There is no such party for the actor. */
    static PartyRefused unseen() {
        return new PartyRefused(List.of());
    }

    /** All that is wrong; nothing where there is no such party for the actor. */
    public List<Fault> faults() {
        return faults;
    }

    /** There is no such party for the actor. */
    public boolean notSeen() {
        return faults.isEmpty();
    }
}
