package org.openpass.engine;

import java.time.Instant;

/**
 * A version of a process, a decision or a form that the engine has.
 *
 * @param key the engine's
 * @param version the engine's number
 * @param tag the version tag that others bind to; null where the file has none
 * @param path the file as the engine knows it
 * @param packaged shipped with the application; else released in the studio
 * @param effectiveFrom the moment from which it is chosen; null: at once
 */
public record Deployed(ModelKind kind, String id, long key, int version, String tag, String path, boolean packaged,
        Instant releasedAt, Instant effectiveFrom) {
}
