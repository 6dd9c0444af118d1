package org.openpass.authoring.release;

import java.time.Instant;

/**
 * What somebody lays before a second person.
 *
 * @param reason why it is changed
 * @param article of law that it follows, or what else it rests on
 * @param effectiveFrom the moment from which new cases run on it; null: at once
 */
public record NewModelRelease(String reason, String article, Instant effectiveFrom) {
}
