package org.openpass.deploy.local;

import java.io.IOException;
import java.time.Duration;

/** A program that the supervisor owns. */
public interface Child {

    /** Short name: also that of its log and pid files. */
    String name();

    /** Ends what a killed supervisor left behind under this name, then starts anew. */
    void start() throws IOException;

    /** Whether it does its work: asked by a real request, never by a port or a process. */
    boolean ready();

    boolean alive();

    /** Process id of the last start. */
    long pid();

    /** Waits until it has ended and returns its exit code. */
    int awaitEnd() throws InterruptedException;

    /** Asks it to end cleanly, and kills it when the deadline has passed. */
    void stop(Duration deadline);

    /** Ends it at once, as {@code kill -9} does. */
    void kill();
}
