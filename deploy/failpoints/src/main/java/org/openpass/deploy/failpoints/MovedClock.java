package org.openpass.deploy.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The application's clock, ahead by the ISO-8601 duration in the folder's file {@code ahead}, if there is one. */
final class MovedClock extends Clock {

    private final Clock actual;
    private final Path file;

    MovedClock(Clock actual, Path folder) {
        this.actual = actual;
        this.file = folder.resolve("ahead");
    }

    @Override
    public Instant instant() {
        try {
            Instant now = actual.instant();
            return Files.exists(file) ? now.plus(Duration.parse(Files.readString(file).strip())) : now;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return actual.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovedClock(actual.withZone(zone), file.getParent());
    }
}
