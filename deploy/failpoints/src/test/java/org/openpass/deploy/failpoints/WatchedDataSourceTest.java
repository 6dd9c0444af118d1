package org.openpass.deploy.failpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class WatchedDataSourceTest {

    @TempDir
    private Path folder;

    @Test
    void aTransactionThatChangedSomethingIsTwoSeams() throws Exception {
        transaction(connection(false, 1));

        assertThat(Files.readAllLines(folder.resolve("passed"))).containsExactly(
                "commit outside [main], before", "commit outside [main], after");
    }

    @Test
    void aTransactionThatChangedNothingIsNone() throws Exception {
        transaction(connection(false, 0));

        assertThat(folder.resolve("passed")).doesNotExist();
    }

    @Test
    void aStatementThatCommitsItselfIsOne() throws Exception {
        transaction(connection(true, 1));

        assertThat(Files.readAllLines(folder.resolve("passed")))
                .containsExactly("commit of one statement outside [main], after");
    }

    private void transaction(Connection raw) throws Exception {
        var source = new WatchedDataSource(new SingleConnectionDataSource(raw, false), new FailPoints(folder));
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("update t set a = 1")) {
            statement.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static Connection connection(boolean autoCommit, int changes) {
        return proxy(Connection.class, autoCommit, changes);
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, boolean autoCommit, int changes) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) ->
                switch (method.getName()) {
                    case "prepareStatement" -> proxy(PreparedStatement.class, autoCommit, changes);
                    case "getAutoCommit" -> autoCommit;
                    case "executeUpdate" -> changes;
                    default -> null;
                });
    }
}
