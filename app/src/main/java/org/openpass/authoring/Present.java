package org.openpass.authoring;

import java.time.Instant;

/**
 * Somebody who has a draft open.
 *
 * @param file what they look at; null: the draft as a whole
 */
public record Present(String username, String file, Instant seenAt) {
}
