package org.openpass.deploy.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one partition's feed holds already. The broker delivers at least once, so records come again after a crash:
 * they must be the very same. They are not when the engine or the database was restored from another time.
 */
final class StoredHistory {

    private static final long NOTHING = -1;

    private final int partition;
    private final boolean sameFilter;
    private long end;
    private boolean acceptancePending = true;

    private StoredHistory(int partition, long end, boolean sameFilter) {
        this.partition = partition;
        this.end = end;
        this.sameFilter = sameFilter;
    }

    static StoredHistory read(Connection connection, int partition) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select coalesce((select max(position) from feed.records where partition_id = ?), ?),
                       (select filter_version from feed.state where partition_id = ?)""")) {
            query.setInt(1, partition);
            query.setLong(2, NOTHING);
            query.setInt(3, partition);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                var history = new StoredHistory(partition, found.getLong(1), found.getInt(2) == FeedFilter.VERSION);
                connection.commit();
                return history;
            }
        }
    }

    /** The engine never sends again what it believes delivered, so a shorter feed would stay incomplete for ever. */
    void mustReach(long lastDelivered) throws HistoryDiverged {
        if (end < lastDelivered) {
            throw new HistoryDiverged("The feed of partition %d ends at position %d, but the engine has delivered up to %d: "
                    .formatted(partition, end, lastDelivered)
                    + "the database is older than the engine's data. Restore the two from the same time.");
        }
    }

    List<FeedRow> withoutKnown(Connection connection, List<FeedRow> rows) throws SQLException, HistoryDiverged {
        if (rows.getFirst().position() > end) {
            return rows;
        }
        Map<Long, Fact> stored = factsAt(connection, rows);
        var fresh = new ArrayList<FeedRow>();
        for (FeedRow row : rows) {
            Fact known = stored.get(row.position());
            if (known == null && (row.position() > end || !sameFilter)) {
                fresh.add(row);
            } else if (known == null || !row.sameFactAs(known.valueType, known.intent, known.key)) {
                throw new HistoryDiverged("Position %d of partition %d is %s %s (key %d) in the engine, but %s in the feed: "
                        .formatted(row.position(), partition, row.valueType(), row.intent(), row.key(),
                                known == null ? "missing" : known)
                        + "the engine's data is from another time than the database. Restore the two from the same time.");
            }
        }
        return fresh;
    }

    void extendedTo(long position) {
        end = Math.max(end, position);
    }

    /** Called in the transaction of rows that fit: they end an earlier refusal. */
    void accepted(Connection connection) throws SQLException {
        if (acceptancePending) {
            writeState(connection, partition, null);
            acceptancePending = false;
        }
    }

    static void refuse(Connection connection, int partition, String reason) throws SQLException {
        writeState(connection, partition, reason);
    }

    private static void writeState(Connection connection, int partition, String reason) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement("""
                insert into feed.state (partition_id, filter_version, refused_reason, refused_at)
                values (?, ?, ?, case when ?::text is null then null else now() end)
                on conflict (partition_id) do update set filter_version = excluded.filter_version,
                    refused_reason = excluded.refused_reason, refused_at = excluded.refused_at""")) {
            write.setInt(1, partition);
            write.setInt(2, FeedFilter.VERSION);
            write.setString(3, reason);
            write.setString(4, reason);
            write.executeUpdate();
        }
    }

    private Map<Long, Fact> factsAt(Connection connection, List<FeedRow> rows) throws SQLException {
        var positions = rows.stream().map(FeedRow::position).toArray(Long[]::new);
        try (PreparedStatement query = connection.prepareStatement("""
                select position, value_type, intent, record_key from feed.records
                where partition_id = ? and position = any (?)""")) {
            query.setInt(1, partition);
            query.setArray(2, connection.createArrayOf("bigint", positions));
            var facts = new HashMap<Long, Fact>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    facts.put(found.getLong(1), new Fact(found.getString(2), found.getString(3), found.getLong(4)));
                }
            }
            return facts;
        }
    }

    private record Fact(String valueType, String intent, long key) {
        @Override
        public String toString() {
            return "%s %s (key %d)".formatted(valueType, intent, key);
        }
    }
}
