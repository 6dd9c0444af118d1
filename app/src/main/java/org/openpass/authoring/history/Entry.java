package org.openpass.authoring.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All that a commit is made of. The same entry on the same parent is the same id.
 *
 * @param author who prepared it
 * @param committer who released it
 * @param files by path; what it does not name stays as it was
 * @param dropped which paths are no more
 * @param tags names of versions, without {@code refs/tags}
 */
record Entry(String author, Instant authoredAt, String committer, Instant committedAt, String message, Map<String, byte[]> files,
        Predicate<String> dropped, List<String> tags) {
}
