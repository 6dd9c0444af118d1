package org.openpass.deploy.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** The table that the feed is kept in, over one connection; a failed connection is closed and made anew. */
final class FeedTable implements AutoCloseable {

    // The resources of a deployment come again with its PROCESS, FORM and DECISION_REQUIREMENTS records.
    private static final String INSERT = """
            insert into feed.records (partition_id, position, value_type, intent, record_key, process_instance_key,
                                      process_id, element_id, recorded_at, value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb) - 'resources')
            on conflict do nothing""";

    private final FeedSettings settings;
    private final int partition;
    private Connection connection;
    private StoredHistory history;

    FeedTable(FeedSettings settings, int partition) {
        this.settings = settings;
        this.partition = partition;
    }

    /** Makes sure of a connection, the table, and a feed that holds all that the engine believes delivered. */
    void ready(long lastDelivered) throws SQLException, IOException, HistoryDiverged {
        if (connection == null) {
            connection = connect();
            createIfMissing();
            history = StoredHistory.read(connection, partition);
        }
        history.mustReach(lastDelivered);
    }

    /** Stores the rows in one transaction and wakes the readers; rows that are stored already must agree. */
    void append(List<FeedRow> rows) throws SQLException, HistoryDiverged {
        List<FeedRow> fresh = history.withoutKnown(connection, rows);
        insert(fresh);
        if (!fresh.isEmpty()) {
            history.accepted(connection);
        }
        try (PreparedStatement wake = connection.prepareStatement("select pg_notify('feed', ?)")) {
            wake.setString(1, String.valueOf(partition));
            wake.execute();
        }
        connection.commit();
        history.extendedTo(rows.getLast().position());
    }

    /** Leaves word for people why nothing is exported any more. */
    void refuse(String reason) throws SQLException {
        connection.rollback();
        StoredHistory.refuse(connection, partition, reason);
        connection.commit();
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                // The connection is given up either way; the server ends its side by itself.
            }
            connection = null;
        }
    }

    private void insert(List<FeedRow> rows) throws SQLException {
        var whole = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (FeedRow row : rows) {
                bind(insert, row, row.value());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException refused) {
            if (!isBadData(refused)) {
                throw refused;
            }
            connection.rollback(whole);
            insertOneByOne(rows);
        }
    }

    /** A value that jsonb cannot hold costs only its own value, never the record nor its neighbours. */
    private void insertOneByOne(List<FeedRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (FeedRow row : rows) {
                var before = connection.setSavepoint();
                try {
                    bind(insert, row, row.value());
                    insert.executeUpdate();
                } catch (SQLException refused) {
                    if (!isBadData(refused)) {
                        throw refused;
                    }
                    connection.rollback(before);
                    bind(insert, row, "{\"unreadable\": \"SQLSTATE " + refused.getSQLState() + "\"}");
                    insert.executeUpdate();
                }
            }
        }
    }

    /** Classes 22 (data exception) and 54 (program limit): the data's fault, so trying again would not help. */
    private static boolean isBadData(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("54"));
    }

    private static void bind(PreparedStatement insert, FeedRow row, String value) throws SQLException {
        insert.setInt(1, row.partition());
        insert.setLong(2, row.position());
        insert.setString(3, row.valueType());
        insert.setString(4, row.intent());
        insert.setLong(5, row.key());
        insert.setObject(6, row.processInstanceKey(), Types.BIGINT);
        insert.setString(7, row.processId());
        insert.setString(8, row.elementId());
        insert.setObject(9, row.recordedAt());
        insert.setString(10, value);
    }

    private Connection connect() throws SQLException, IOException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.currentPassword());
        properties.setProperty("ApplicationName", "openpass-feed-" + partition);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        // Not by DriverManager: it sees only drivers of the broker's own class loader.
        Connection made = new Driver().connect(settings.url(), properties);
        if (made == null) {
            throw new SQLException("not a PostgreSQL address: " + settings.url());
        }
        made.setAutoCommit(false);
        return made;
    }

    private void createIfMissing() throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                InputStream ddl = FeedTable.class.getResourceAsStream("feed.sql")) {
            // Partitions open together, and "if not exists" alone does not make concurrent creation safe.
            statement.execute("select pg_advisory_xact_lock(hashtext('feed'))");
            try (ResultSet found = statement.executeQuery("select to_regclass('feed.state') is not null")) {
                found.next();
                if (found.getBoolean(1)) {
                    connection.commit();
                    return;
                }
            }
            statement.execute(new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }
}
