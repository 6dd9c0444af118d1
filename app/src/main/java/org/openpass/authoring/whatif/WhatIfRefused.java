package org.openpass.authoring.whatif;

import java.util.List;
import java.util.Locale;
import org.openpass.authoring.check.Finding;
import org.openpass.terms.Labels;

/** A table cannot be tried so; all that is wrong at once. */
public class WhatIfRefused extends RuntimeException {

    /**
     * What is wrong in a field, and the mend.
     *
     * @param code its sentences are {@code whatif.fault.<code>} and {@code whatif.mend.<code>}, or the finding's
     * @param finding what the check says of the table; null: it is not the check that says it
     */
    public record Fault(String field, String code, List<Object> about, Finding finding) {

        static Fault of(String field, String code, Object... about) {
            return new Fault(field, code, List.of(about), null);
        }

        static Fault of(Finding finding) {
            return new Fault("file", "harm", List.of(), finding);
        }

        /** What is wrong. */
        public String text(Locale reader) {
            return finding != null ? finding.text(reader) : Labels.text("whatif.fault." + code, reader, about.toArray());
        }

        /** What to do about it. */
        public String mend(Locale reader) {
            return finding != null ? finding.mend(reader) : Labels.text("whatif.mend." + code, reader, about.toArray());
        }
    }

    /** Why. */
    public enum Reason {
        /** There is nothing of the kind for the actor. */
        UNSEEN,
        /** Another of the actor's is not done yet. */
        OPEN,
        /** It cannot be tried so. */
        FAULTS
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Fault> faults;

    private WhatIfRefused(Reason reason, List<Fault> faults) {
        super(Labels.text("whatif.refused." + reason, Locale.ENGLISH));
        this.reason = reason;
        this.faults = List.copyOf(faults);
    }

    WhatIfRefused(List<Fault> faults) {
        this(Reason.FAULTS, faults);
    }

    WhatIfRefused(Reason reason) {
        this(reason, List.of());
    }

    public Reason reason() {
        return reason;
    }

    /** Empty for other reasons. */
    public List<Fault> faults() {
        return faults;
    }

    public String text(Locale reader) {
        return Labels.text("whatif.refused." + reason, reader);
    }
}
