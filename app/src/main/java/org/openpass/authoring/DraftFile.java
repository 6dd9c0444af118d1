package org.openpass.authoring;

import java.time.Instant;

/**
 * A file of a draft.
 *
 * @param name the path under which the engine and the repository know it
 * @param checksum SHA-256 of its bytes
 * @param step that wrote it, 0 if none did since the draft began; who saves names the one that was seen
 */
public record DraftFile(String name, String checksum, int step, String savedBy, Instant savedAt, int size) {
}
