package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the records that the exporter has stored. */
@Component
class FeedRecords {

    private static final String SELECT = """
            select r.partition_id, r.position, r.value_type, r.intent, r.record_key, r.process_instance_key,
                   r.element_id, r.recorded_at, case when r.value_type = 'JOB' then '{}' else r.value::text end as value
            from feed.records r
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FeedRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether the exporter has made its tables yet. */
    boolean exist() {
        return jdbc.sql("select to_regclass('feed.records') is not null").query(Boolean.class).single();
    }

    /** The next records after the position. */
    List<FeedRecord> after(int partition, long position, int limit) {
        return jdbc.sql(SELECT + "where r.partition_id = ? and r.position > ? order by r.position limit ?")
                .params(partition, position, limit).query(this::feedRecord).list();
    }

    /** The oldest of those that are parked. */
    List<FeedRecord> parked(int partition, int limit) {
        return jdbc.sql(SELECT + "join engine.parked_records p using (partition_id, position) "
                + "where r.partition_id = ? order by r.position limit ?").params(partition, limit)
                .query(this::feedRecord).list();
    }

    private FeedRecord feedRecord(ResultSet rs, int n) throws SQLException {
        return new FeedRecord(rs.getInt("partition_id"), rs.getLong("position"), rs.getString("value_type"),
                rs.getString("intent"), rs.getLong("record_key"), rs.getObject("process_instance_key", Long.class),
                rs.getString("element_id"), rs.getTimestamp("recorded_at").toInstant(),
                json.readTree(rs.getString("value")));
    }
}
