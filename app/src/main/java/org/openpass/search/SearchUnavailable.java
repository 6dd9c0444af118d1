package org.openpass.search;

/** The index did not answer, or not in time; asking again later may succeed. Everything else works without it. */
public final class SearchUnavailable extends RuntimeException {

    SearchUnavailable(String message) {
        super(message);
    }

    SearchUnavailable(Throwable cause) {
        super("The search index does not answer: " + cause.getMessage(), cause);
    }
}
