package org.openpass.authoring.history;

import java.time.Instant;

/**
 * A release as the history in Git tells it.
 *
 * @param id of the commit
 * @param subject its first line
 * @param text what follows: reason, article, version, hash of the set
 * @param author who prepared it
 * @param committer who released it
 */
public record Commit(String id, String subject, String text, String author, Instant authoredAt, String committer,
        Instant committedAt) {
}
