package org.openpass.deploy.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks the application to take nothing for a while, by a row of its database that expires: if the backup dies, the
 * doors open by themselves.
 */
final class Pause implements AutoCloseable {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_RENEWALS = Duration.ofSeconds(5);

    private final Database database;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pause").factory());
    private final long began = System.nanoTime();

    Pause(Database database) throws SQLException {
        this.database = database;
        hold();
        renewals.scheduleAtFixedRate(this::renew, BETWEEN_RENEWALS.toSeconds(), BETWEEN_RENEWALS.toSeconds(), TimeUnit.SECONDS);
    }

    private void renew() {
        try {
            hold();
        } catch (SQLException away) {
            StatusFile.say("the pause could not be prolonged: " + away.getMessage());
        }
    }

    private void hold() throws SQLException {
        change("insert into continuity.pauses (reason, until) values ('BACKUP', now() + interval '" + LIFE.toSeconds()
                + " s') on conflict (reason) do update set until = excluded.until");
    }

    Duration length() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Lets the doors open at once. */
    @Override
    public void close() throws SQLException {
        renewals.shutdownNow();
        change("delete from continuity.pauses");
    }

    /** Ends whatever pause is noted: that of a backup that died, or the one in which a restored copy was made. */
    static void endOf(Database database) throws IOException {
        try {
            change(database, "delete from continuity.pauses");
        } catch (SQLException away) {
            throw new IOException("the database does not answer (" + away.getMessage() + ")", away);
        }
    }

    private void change(String sql) throws SQLException {
        change(database, sql);
    }

    private static void change(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select to_regclass('continuity.pauses') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    return; // The application has never run, so it has no doors yet.
                }
            }
            statement.execute(sql);
            statement.execute("select pg_notify('pause', '')");
        }
    }
}
