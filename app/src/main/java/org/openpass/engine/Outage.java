package org.openpass.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, or two transactions in each other's way, from a failure of the work itself. */
final class Outage {

    /** 08 connection, 40 serialization and deadlock, 53 resources, 57P shutdown, 58 system, 25P03 idle too long. */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57P", "58", "25P03");

    private Outage() {
    }

    /** Whether the same work can be expected to succeed later without anybody mending anything. */
    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A session that ended in the middle of a transaction can be rolled back no more: that failure hides the first.
            if (cause instanceof TransactionSystemException end && caused(end.getApplicationException())) {
                return true;
            }
            if (cause instanceof CannotCreateTransactionException || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientException || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
