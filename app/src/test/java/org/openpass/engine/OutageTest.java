package org.openpass.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    private final RuntimeException endedByTheServer = new UncategorizedSQLException("notify", "select 1",
            new SQLException("terminating connection due to idle-in-transaction timeout", "25P03"));

    @Test
    void aSessionThatTheServerEndedIsAnOutage() {
        assertThat(Outage.caused(endedByTheServer)).isTrue();
    }

    @Test
    void itIsAlsoWhenTheRollbackThenFailsOnTheClosedConnection() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(endedByTheServer);

        assertThat(Outage.caused(rollback)).isTrue();
    }

    @Test
    void aFailureOfTheWorkIsNone() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new IllegalStateException("the work"));

        assertThat(Outage.caused(rollback)).isFalse();
        assertThat(Outage.caused(new IllegalStateException("the work"))).isFalse();
    }
}
