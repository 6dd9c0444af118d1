package org.openpass.deploy.failpoints;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Statement;
import java.util.Arrays;

/** A statement that tells its connection when it changed rows. */
final class WatchedStatement implements InvocationHandler {

    private final Statement target;
    private final WatchedConnection connection;

    WatchedStatement(Statement target, WatchedConnection connection) {
        this.target = target;
        this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("equals")) {
            return proxy == arguments[0];
        }
        if (method.getName().equals("hashCode")) {
            return System.identityHashCode(proxy);
        }
        Object answer = WatchedConnection.call(target, method, arguments);
        switch (method.getName()) {
            case "executeUpdate", "executeLargeUpdate" -> {
                if (((Number) answer).longValue() > 0) {
                    connection.executed(true);
                }
            }
            // A batch that the driver rewrote tells no counts.
            case "executeBatch" -> {
                if (Arrays.stream((int[]) answer).anyMatch(count -> count != 0)) {
                    connection.executed(true);
                }
            }
            // An update with "returning" answers like a query.
            case "execute", "executeQuery" -> connection.executed(false);
            default -> { }
        }
        return answer;
    }
}
