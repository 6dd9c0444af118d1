package org.openpass.engine;

/** Turns records of the feed into tables; runs in the projector's transaction, in the order of the feed. */
interface FeedProjection {

    void project(FeedRecord feed);
}
