package org.openpass.deploy.demo;

import java.time.Duration;
import java.util.List;

/**
 * How filing one document ended.
 *
 * @param lane the lane that it took; null when none was selected
 * @param duty duty and taxes in whole KRW; null when none were assessed
 * @param took from filing to this end; null when it was not received
 * @param form how the duty is collected (징수형태); null when none was assessed
 * @param money what became of the duty; empty when none was assessed
 * @param reasons why it was refused, rejected or failed
 */
record Outcome(End end, String lane, Long duty, Duration took, String form, String money,
        List<Reason> reasons) {

    /** One reason with its stable code. */
    record Reason(String field, String code, String message, String mend) {

        @Override
        public String toString() {
            return (field.isEmpty() ? "" : field + ": ") + message + (mend.isEmpty() ? "" : " " + mend)
                    + " (" + code + ")";
        }
    }

    /** A failure of the system. */
    static Outcome failed(String code, String message) {
        return new Outcome(End.FAILED, null, null, null, null, "", List.of(new Reason("", code, message, "")));
    }

    /** Accepted, and the duty paid or secured: nothing is left to do. */
    boolean complete() {
        return end == End.ACCEPTED && (money.equals("PAID") || money.equals("SECURED"));
    }

    boolean hasReason(String code) {
        return reasons.stream().anyMatch(reason -> reason.code().equals(code));
    }
}
