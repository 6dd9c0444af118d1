package org.openpass.search;

/** The index did not answer, or not in time; asking again later may succeed. Everything else works without it. */
public final class SearchUnavailable extends RuntimeException {

    /** For who needs what was not sought. */
    public SearchUnavailable(String message) {
        super(message);
    }

    SearchUnavailable(Throwable cause) {
        super("The search index does not answer: " + cause.getMessage(), cause);
    }
}
