package org.openpass.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** So that one rebuild runs at a time, on whatever node: a lock of the database, which ends with who holds it. */
@Component
class RebuildLock {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('openpass.search.rebuild'))";
    private static final String GIVE_BACK = "select pg_advisory_unlock(hashtext('openpass.search.rebuild'))";

    private final DataSource connections;

    RebuildLock(DataSource connections) {
        this.connections = connections;
    }

    /** The lock, until it is closed; empty while somebody else has it. */
    Optional<Held> take() {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = connections.getConnection();
            taken = asked(connection, TAKE);
            return taken ? Optional.of(new Held(connection)) : Optional.empty();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock of the rebuild", TAKE, e);
        } finally {
            if (!taken) {
                JdbcUtils.closeConnection(connection);
            }
        }
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Held on a connection of its own, without a transaction: such a long one would hold up everybody. */
    record Held(Connection connection) implements AutoCloseable {

        @Override
        public void close() {
            try {
                asked(connection, GIVE_BACK);
            } catch (SQLException broken) {
                // With the connection the lock has ended, too; what was done stays done.
                return;
            } finally {
                JdbcUtils.closeConnection(connection);
            }
        }
    }
}
