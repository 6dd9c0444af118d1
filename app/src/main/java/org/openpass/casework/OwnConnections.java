package org.openpass.casework;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few connections beside those of the work: they read only, and no question may take longer than a second. */
abstract class OwnConnections implements DisposableBean {

    private static final long LONGEST_WAIT_MILLIS = 1_000;
    private static final String ONLY_READ_BRIEFLY =
            "set default_transaction_read_only = on; set statement_timeout = '1s'";

    private final HikariDataSource connections;
    private final JdbcClient jdbc;

    /** @param most connections at a time */
    OwnConnections(DataSource workers, String name, int most) throws SQLException {
        HikariConfig same = new HikariConfig();
        workers.unwrap(HikariDataSource.class).copyStateTo(same);
        same.setPoolName(name);
        same.setMaximumPoolSize(most);
        same.setMinimumIdle(0);
        same.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        same.setConnectionInitSql(ONLY_READ_BRIEFLY);
        same.setInitializationFailTimeout(-1);
        connections = new HikariDataSource(same);
        jdbc = JdbcClient.create(connections);
    }

    /** Asks through these connections. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
