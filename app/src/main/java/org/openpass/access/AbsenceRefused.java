package org.openpass.access;

/** An absence that cannot be entered or ended; the message says why. */
public class AbsenceRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** It is nobody's whose absences the actor enters, or there is none. */
        UNSEEN,
        /** Whom it names cannot stand in. */
        DEPUTY,
        /** The absent person does not do the work of such a group. */
        GROUPS,
        /** It is over before it begins, or is over already, or lasts too long. */
        TIME,
        /** Somebody stands in already for one of the groups at that time; {@link AbsenceRefused#who} names them. */
        OVERLAP
    }

    private final Reason reason;
    private final String who;

    AbsenceRefused(Reason reason, String who, String message) {
        super(message);
        this.reason = reason;
        this.who = who;
    }

    static AbsenceRefused unseen() {
        return new AbsenceRefused(Reason.UNSEEN, null, "There is no such absence, or nobody whose absence you enter.");
    }

    /** Why it is not possible. */
    public Reason reason() {
        return reason;
    }

    /** The account that it is about, or null. */
    public String who() {
        return who;
    }
}
