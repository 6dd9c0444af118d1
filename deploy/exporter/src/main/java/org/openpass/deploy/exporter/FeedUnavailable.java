package org.openpass.deploy.exporter;

/**
 * Tells the broker to bring the same record again later: the database is away and the buffer is full.
 * It carries no stack trace, since the broker logs it at each attempt.
 */
final class FeedUnavailable extends RuntimeException {

    FeedUnavailable(String reason) {
        super("The feed waits for PostgreSQL and will go on by itself: " + reason);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
