package org.openpass.deploy.failpoints;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections whose commits are seams. */
final class WatchedDataSource extends DelegatingDataSource {

    private final FailPoints failPoints;

    WatchedDataSource(DataSource target, FailPoints failPoints) {
        super(target);
        this.failPoints = failPoints;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return watched(super.getConnection(username, password));
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(WatchedDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class}, new WatchedConnection(connection, failPoints));
    }
}
