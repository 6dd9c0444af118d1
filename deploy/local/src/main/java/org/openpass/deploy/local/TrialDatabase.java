package org.openpass.deploy.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The trial's database in the same server, made anew for each trial, with a role of its own: neither role may so much as
 * connect to the other's database.
 */
final class TrialDatabase {

    private static final String NAME = "openpass_trial";
    private static final String SYSTEM = "openpass";

    private final PostgresServer server;
    private final String password;

    TrialDatabase(PostgresServer server, String password) {
        this.server = server;
        this.password = password;
    }

    Database database() {
        return new Database(server.address(NAME), NAME, password);
    }

    /** Makes it anew, empty. */
    void make() throws SQLException {
        drop();
        try (Connection connection = server.administration().connect(); Statement statement = connection.createStatement()) {
            // What an owner's model makes it do must not take the server's time or disk from the system.
            for (String each : new String[] {"create role " + NAME + " login password '" + password + "' connection limit 40",
                "alter role " + NAME + " set statement_timeout = '60s'", "alter role " + NAME + " set temp_file_limit = '512MB'",
                "revoke connect on database " + SYSTEM + " from public",
                "create database " + NAME + " owner " + NAME, "revoke connect on database " + NAME + " from public"}) {
                statement.execute(each);
            }
        }
    }

    /** Takes it away with all that it holds, whoever still reads it. */
    void drop() throws SQLException {
        try (Connection connection = server.administration().connect(); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME + " with (force)");
            statement.execute("drop role if exists " + NAME);
        }
    }
}
