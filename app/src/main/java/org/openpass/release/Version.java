package org.openpass.release;

import java.time.Instant;

/**
 * What a release did under a key; what stood before there were releases has none of the last six.
 *
 * @param row what it did
 * @param release its id
 */
public record Version(ReleaseRow row, Long release, String title, String basis, Release.Way way, String preparedBy,
        String releasedBy, Instant releasedAt) {
}
