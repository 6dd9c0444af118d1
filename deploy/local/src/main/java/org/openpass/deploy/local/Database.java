package org.openpass.deploy.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database.
 *
 * @param url      JDBC address
 * @param user     user
 * @param password its password
 */
record Database(String url, String user, String password) {

    private static final int PATIENCE_SECONDS = 10;

    Connection connect() throws SQLException {
        return connect(PATIENCE_SECONDS);
    }

    /** @param patience the longest that one statement may take, in seconds */
    Connection connect(int patience) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", String.valueOf(patience));
        return DriverManager.getConnection(url, properties);
    }
}
