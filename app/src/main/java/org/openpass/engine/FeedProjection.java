package org.openpass.engine;

import java.util.List;

/** Turns records of the feed into tables; runs in the projector's transaction. */
interface FeedProjection {

    /** Projects records in the order of the feed; the projections before this one have seen all of them. */
    void project(List<FeedRecord> records);
}
