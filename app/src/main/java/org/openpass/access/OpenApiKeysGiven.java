package org.openpass.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which keys of the Open API open anything, by eight bytes of their hashes: so a flood of invented keys asks the database for nothing, and a
 * key that was given is told from them, whoever comes from the same address. A hundred thousand of them take less than a megabyte.
 */
@Component
class OpenApiKeysGiven {

    private static final int HEXADECIMAL = 16;
    private static final long LONGEST_WAIT_MILLIS = 200;
    private static final String ALL = "";

    private final JdbcClient jdbc;
    private final Remembered<String, long[]> remembered;
    private final ReentrantLock asking = new ReentrantLock(true);

    OpenApiKeysGiven(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of(OpenApiKeyChecks.TABLE);
    }

    /** Whether a key with the hash was given; empty while they are being asked for, which one does for all. */
    Optional<Boolean> has(String hash) {
        return remembered.known(ALL).or(this::ask).map(all -> Arrays.binarySearch(all, start(hash)) >= 0);
    }

    private Optional<long[]> ask() {
        try {
            if (!asking.tryLock(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(remembered.get(ALL, all -> jdbc.sql("select left(hash, 16) from access.open_api_keys where revoked_at is null")
                    .query(String.class).list().stream().mapToLong(OpenApiKeysGiven::start).sorted().toArray()));
        } finally {
            asking.unlock();
        }
    }

    private static long start(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, HEXADECIMAL), HEXADECIMAL);
    }
}
