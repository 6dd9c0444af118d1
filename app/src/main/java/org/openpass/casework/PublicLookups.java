package org.openpass.casework;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Connections of their own for what anybody may look up without an account: however many ask, the people and programs who
 * work do not wait for them. They read only, and no question may take longer than a second.
 */
@Component
public class PublicLookups implements DisposableBean {

    private static final int CONNECTIONS = 4;
    private static final long LONGEST_WAIT_MILLIS = 1_000;
    private static final String ONLY_READ_BRIEFLY =
            "set default_transaction_read_only = on; set statement_timeout = '1s'";

    private final HikariDataSource connections;
    private final JdbcClient jdbc;

    PublicLookups(DataSource workers) throws SQLException {
        HikariConfig same = new HikariConfig();
        workers.unwrap(HikariDataSource.class).copyStateTo(same);
        same.setPoolName("public-lookups");
        same.setMaximumPoolSize(CONNECTIONS);
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
