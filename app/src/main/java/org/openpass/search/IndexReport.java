package org.openpass.search;

import java.util.Map;

/**
 * What became of a batch.
 *
 * @param indexed how many were written
 * @param older   how many the index already held in the same or a later version
 * @param refused case number to reason, for documents that the index can never hold
 */
public record IndexReport(int indexed, int older, Map<String, String> refused) {
}
