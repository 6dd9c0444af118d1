package org.openpass.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** What shows later that a party sent a message, so that it can be given to its door again. */
public final class MessageProof {

    private MessageProof() {
    }

    /** The id of the key that the request came by, which opens nothing; null where it came by none. */
    public static String of(HttpServletRequest request) {
        return (String) request.getAttribute(ApiKeyFilter.KEY);
    }
}
