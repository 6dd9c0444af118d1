package org.openpass.operations;

import org.openpass.audittrail.Looks;

/**
 * A look that somebody is about to take.
 *
 * @param number the number that was asked for
 * @param across the case is of none of the reader's offices
 * @param seen the reader sees cases of all offices; to others the case looks like none, whatever they say
 * @param task the task for which the reader looks, or null
 * @param reason what the reader said now, or before on the same day; null for nothing
 */
record CaseLook(Looks.Reader reader, String number, boolean across, boolean seen, Long task, String reason) {

    /** It is not to be taken before the reader has said why. */
    boolean unexplained() {
        return across && seen && task == null && reason == null;
    }
}
