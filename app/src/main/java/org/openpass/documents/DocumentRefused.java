package org.openpass.documents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openpass.terms.Labels;

/** A file that cannot be taken, with all that is wrong with it. */
public class DocumentRefused extends RuntimeException {

    /**
     * One thing that is wrong; its texts stand under {@code code} and {@code code.mend}.
     *
     * @param field what the sender called it: file, kind
     */
    public record Fault(String field, String code, List<String> args) {

        /** A fault with what fills its texts. */
        public static Fault of(String field, String code, Object... args) {
            return new Fault(field, code, java.util.Arrays.stream(args).map(String::valueOf).toList());
        }

        /** What is wrong. */
        public String message(Locale locale) {
            return Labels.text(code, locale, args.toArray());
        }

        /** How it is mended. */
        public String mend(Locale locale) {
            return Labels.text(code + ".mend", locale, args.toArray());
        }
    }

    private final List<Fault> faults;
    private final boolean forNow;

    /** @param faults at least one */
    public DocumentRefused(List<Fault> faults) {
        this(faults, false);
    }

    private DocumentRefused(List<Fault> faults, boolean forNow) {
        super(faults.stream().map(fault -> fault.message(Locale.ENGLISH)).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
        this.forNow = forNow;
    }

    /** Nothing is wrong with the file: the same can be taken later. */
    public static DocumentRefused forNow(Fault fault) {
        return new DocumentRefused(List.of(fault), true);
    }

    /** Whether the same file may be sent again later. */
    public boolean forNow() {
        return forNow;
    }

    /** All that is wrong. */
    public List<Fault> faults() {
        return faults;
    }

    /** All faults and what mends them, as one text. */
    public String text(Locale locale) {
        return faults.stream().map(fault -> fault.message(locale) + " " + fault.mend(locale))
                .collect(Collectors.joining(" "));
    }
}
