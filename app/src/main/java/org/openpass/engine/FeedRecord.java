package org.openpass.engine;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** One record of the feed, as our exporter stored it. */
record FeedRecord(int partition, long position, String type, String intent, long key, Long instanceKey,
        String elementId, Instant at, JsonNode value) {
}
