package org.openpass.gateway.edifact;

/** Text that is no interchange, or one that breaks the syntax or the bounds: nothing after it can be trusted. */
final class EdifactUnreadable extends RuntimeException {

    private final String code;

    /** @param code the syntax error (data element 0085) */
    EdifactUnreadable(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The syntax error (data element 0085). */
    String code() {
        return code;
    }
}
