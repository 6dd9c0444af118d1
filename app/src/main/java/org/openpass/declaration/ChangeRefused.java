package org.openpass.declaration;

/** What the declarant asks for is not possible as the declaration stands; the message says why and what is. */
public class ChangeRefused extends RuntimeException {

    private final String code;

    /** @param code stable name of the reason */
    public ChangeRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable name of the reason. */
    public String code() {
        return code;
    }
}
