package org.openpass.audittrail;

/** Who looks at a case of none of their offices, at no task of theirs in it, says why first. */
public class LookReasonMissing extends RuntimeException {

    private final String number;

    /** At the case or document of this number. */
    public LookReasonMissing(String number) {
        super(number + " is a case of another office, and you have no task in it: say why you look at it.");
        this.number = number;
    }

    /** The number that was asked for. */
    public String number() {
        return number;
    }
}
