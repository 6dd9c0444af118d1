package org.openpass.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How what the engine is told, and what it tells, keeps pace; ages are those of the database's clock. */
@Component
public class EngineFlow {

    private static final double MILLIS = 1_000;

    /**
     * What the engine is still to be told.
     *
     * @param waiting     cases that wait for the relay
     * @param oldest      for how long the oldest entry of theirs has waited
     * @param parked      cases that wait for a person, since the engine refused what it was told
     * @param parkedSince since when the first of them does, or null
     */
    public record Lanes(long waiting, Duration oldest, long parked, Instant parkedSince) {
    }

    /**
     * What the engine has told.
     *
     * @param newest       the newest of it, or null
     * @param behind       for how long work that was done has not been told, or what was told has not been read
     * @param parked       records that cannot be projected
     * @param refused      why the exporter refuses to go on, or null
     * @param refusedSince since when, or null
     */
    public record Feed(Instant newest, Duration behind, long parked, String refused, Instant refusedSince) {
    }

    private final JdbcClient jdbc;
    private final FeedRecords records;

    EngineFlow(JdbcClient jdbc, FeedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** What waits for the engine. */
    public Lanes lanes() {
        return jdbc.sql("""
                select (select count(*) from engine.outbox_lanes where parked_at is null) as waiting,
                    (select extract(epoch from now() - o.created_at) from engine.outbox o
                        join engine.outbox_lanes l using (case_number) where l.parked_at is null
                        order by o.id limit 1) as oldest,
                    (select count(*) from engine.outbox_lanes where parked_at is not null) as parked,
                    (select min(parked_at) from engine.outbox_lanes) as parked_since
                """).query((rs, n) -> new Lanes(rs.getLong("waiting"), age(rs, "oldest"), rs.getLong("parked"),
                instant(rs, "parked_since"))).single();
    }

    /**
     * How far the engine's news have come; empty before the exporter has made its tables. An engine with nothing to do tells
     * nothing, so age alone is no lag: a job that was done here and is not in the news for seconds is, and so is what
     * waits for the projector.
     */
    public Optional<Feed> feed() {
        if (!records.exist()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                with newest as (
                    select max(last.recorded_at) as at from engine.feed_cursor c cross join lateral (
                        select r.recorded_at from feed.records r where r.partition_id = c.partition_id
                        order by r.position desc limit 1) last)
                select (select at from newest) as newest,
                    (select extract(epoch from now() - min(f.finished_at)) from engine.finished_jobs f
                        where f.finished_at > (select at from newest) + interval '5 seconds') as untold,
                    (select extract(epoch from now() - min(next.recorded_at)) from engine.feed_cursor c cross join lateral (
                        select r.recorded_at from feed.records r
                        where r.partition_id = c.partition_id and r.position > c.position
                        order by r.position limit 1) next) as unread,
                    (select count(*) from engine.parked_records) as parked,
                    (select refused_reason from feed.state where refused_reason is not null
                        order by partition_id limit 1) as refused,
                    (select min(refused_at) from feed.state where refused_reason is not null) as refused_since
                """).query((rs, n) -> new Feed(instant(rs, "newest"), longer(age(rs, "untold"), age(rs, "unread")),
                rs.getLong("parked"), rs.getString("refused"), instant(rs, "refused_since"))).optional();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** None where nothing waits, and none where the other clock is ahead. */
    private static Duration age(ResultSet rs, String column) throws SQLException {
        return Duration.ofMillis(Math.max(0, Math.round(rs.getDouble(column) * MILLIS)));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
