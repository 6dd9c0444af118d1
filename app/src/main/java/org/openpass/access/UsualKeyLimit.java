package org.openpass.access;

/**
 * What a key without a limit of its own may ask in a minute: a parameter, which is told from above, since parameters are
 * released by people of this module and it cannot ask for them.
 */
public interface UsualKeyLimit {

    /** Requests a minute. */
    int perMinute();
}
