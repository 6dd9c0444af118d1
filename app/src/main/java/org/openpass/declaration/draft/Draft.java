package org.openpass.declaration.draft;

import java.time.Instant;

/**
 * A declaration that a party's people are writing.
 *
 * @param version counts changes, from 1
 * @param editedBy user name of who changed it last
 * @param filedAs the declaration that it became, or the request to change one; null before
 * @param purpose what it is for, see {@link ChangeDrafts}; null: a new declaration
 */
public record Draft(long id, DraftContent content, int version, String editedBy, Instant changedAt, String filedAs,
        String purpose) {
}
