package org.openpass.deploy.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The exporter's arguments, as the broker's configuration names them.
 *
 * @param url          JDBC address of the database
 * @param user         database user
 * @param password     its password, unless {@code passwordFile} is given
 * @param passwordFile file whose only line is the password; read at each connection, so that it may be rotated
 * @param batchSize    records a transaction, 100 unless given
 * @param flushMillis  milliseconds that a record waits for others at most, 50 unless given
 */
public record FeedSettings(
        String url, String user, String password, String passwordFile, Integer batchSize, Integer flushMillis) {

    /** Fills in the defaults and refuses what cannot work. */
    public FeedSettings {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("The feed exporter needs the argument 'url', the database's JDBC address");
        }
        batchSize = batchSize == null ? 100 : batchSize;
        flushMillis = flushMillis == null ? 50 : flushMillis;
        if (batchSize < 1 || flushMillis < 1) {
            throw new IllegalArgumentException("The feed exporter's batchSize and flushMillis must be positive");
        }
    }

    String currentPassword() throws IOException {
        return passwordFile == null ? password : Files.readString(Path.of(passwordFile)).strip();
    }

    Duration flushDelay() {
        return Duration.ofMillis(flushMillis);
    }
}
