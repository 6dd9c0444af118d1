package org.openpass.deploy.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The epoch as the database names it, in a schema that is the supervisor's own. */
final class StoredEpoch implements Epochs.Place {

    private final Database database;

    StoredEpoch(Database database) {
        this.database = database;
    }

    @Override
    public Epoch read() throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            try (ResultSet known = statement.executeQuery("select to_regclass('supervisor.epoch') is not null")) {
                known.next();
                if (!known.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet found = statement.executeQuery("select name from supervisor.epoch")) {
                return found.next() ? Epoch.parse(found.getString(1)) : null;
            }
        }
    }

    @Override
    public void write(Epoch epoch) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema if not exists supervisor");
            statement.execute("create table if not exists supervisor.epoch "
                    + "(one boolean primary key default true check (one), name text not null)");
            try (PreparedStatement write = connection.prepareStatement("""
                    insert into supervisor.epoch (name) values (?) on conflict (one) do update set name = excluded.name""")) {
                write.setString(1, epoch.toString());
                write.executeUpdate();
            }
            connection.commit();
        }
    }
}
