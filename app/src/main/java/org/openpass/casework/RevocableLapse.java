package org.openpass.casework;

/**
 * A kind of deadline of which nothing but a mark comes when it lapses: an outage that is declared afterwards moves it all
 * the same, and whoever made the mark takes it back. Of other kinds the case has gone on.
 */
public interface RevocableLapse {

    /** The kind in the table of deadlines. */
    String kind();
}
