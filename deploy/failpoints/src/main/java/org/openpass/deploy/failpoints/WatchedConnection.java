package org.openpass.deploy.failpoints;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection whose commits are seams: before and after the commit of each transaction that changed something, and after
 * each statement that changed something and committed itself. A transaction that only read cannot be torn.
 */
final class WatchedConnection implements InvocationHandler {

    private final Connection target;
    private final FailPoints failPoints;
    private boolean changed;
    private boolean perhapsChanged;
    private String role = "";

    WatchedConnection(Connection target, FailPoints failPoints) {
        this.target = target;
        this.failPoints = failPoints;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "commit" -> commit(method, arguments);
            case "rollback" -> {
                if (arguments == null) {
                    forget();
                }
                yield call(target, method, arguments);
            }
            default -> {
                Object answer = call(target, method, arguments);
                yield answer instanceof Statement statement ? watched(statement, method.getReturnType()) : answer;
            }
        };
    }

    private Object commit(Method method, Object[] arguments) throws Throwable {
        boolean torn = changed || perhapsChanged && hasTransactionId();
        String place = torn ? "commit " + Place.here() + role : "";
        if (torn) {
            failPoints.pass(place + ", before");
        }
        forget();
        Object answer = call(target, method, arguments);
        if (torn) {
            failPoints.pass(place + ", after");
        }
        return answer;
    }

    /** A statement changed rows, or may have. */
    void executed(boolean certainly) throws SQLException {
        if (role.isEmpty()) {
            role = Place.role().map(name -> " " + name).orElse("");
        }
        if (!target.getAutoCommit()) {
            changed |= certainly;
            perhapsChanged = true;
        } else if (certainly) {
            failPoints.pass("commit of one statement " + Place.here() + ", after");
        }
    }

    /** The server gives a transaction an id when it first writes or locks a row. */
    private boolean hasTransactionId() {
        try (var statement = target.createStatement();
                var found = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            return found.next() && found.getBoolean(1);
        } catch (SQLException cannotBeAsked) {
            return false;
        }
    }

    private void forget() {
        changed = false;
        perhapsChanged = false;
        role = "";
    }

    private Object watched(Statement statement, Class<?> type) {
        return Proxy.newProxyInstance(WatchedConnection.class.getClassLoader(), new Class<?>[] {type},
                new WatchedStatement(statement, this));
    }

    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
