package org.openpass.deploy.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;

/** Tells the application of which moment the latest backup is, so that administrators see when there is none. */
final class LastBackup {

    private LastBackup() {
    }

    /** Notes a backup that is whole. */
    static void note(Database database, Instant moment) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select to_regclass('continuity.backups') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    return; // The application has never run, or is of an older release: nobody asks.
                }
            }
            try (PreparedStatement note = connection.prepareStatement(
                    "insert into continuity.backups (taken_at) values (?) on conflict do nothing")) {
                note.setObject(1, moment.atOffset(ZoneOffset.UTC));
                note.executeUpdate();
            }
        }
    }
}
