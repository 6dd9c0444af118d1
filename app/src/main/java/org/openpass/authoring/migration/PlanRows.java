package org.openpass.authoring.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.openpass.authoring.Version;
import org.openpass.engine.reading.MappedElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The plans as they are stored, without their cases. */
@Repository
class PlanRows {

    private static final String PLAN = """
            select p.*, p.mapping::text as pairs, array(select username from authoring.plan_hands h where h.plan = p.id order by 1)
                as hands
            from authoring.plans p
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PlanRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long add(Version from, Version to, List<MappedElement> mapping, String reason, String by) {
        long id = jdbc.sql("""
                insert into authoring.plans (work, from_version, to_version, from_key, to_key, mapping, mapping_hash, state, reason,
                    made_by, made_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, 'DRAFT', ?, ?, ?) returning id
                """).params(from.work(), from.number(), to.number(), from.key(), to.key(), json.writeValueAsString(mapping),
                hash(mapping), reason, by, now()).query(Long.class).single();
        hand(id, by);
        return id;
    }

    Optional<MigrationPlan> find(long id) {
        return jdbc.sql(PLAN + "where id = ?").param(id).query(this::plan).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<MigrationPlan> held(long id) {
        jdbc.sql("select 1 from authoring.plans where id = ? for update").param(id).query((rs, n) -> 1).optional();
        return find(id);
    }

    List<MigrationPlan> list(String work) {
        return jdbc.sql(PLAN + "where cast(:work as text) is null or work = :work order by id desc limit 200")
                .param("work", work).query(this::plan).list();
    }

    void map(long id, List<MappedElement> mapping, String by) {
        jdbc.sql("update authoring.plans set mapping = ?::jsonb, mapping_hash = ?, version = version + 1 where id = ?")
                .params(json.writeValueAsString(mapping), hash(mapping), id).update();
        hand(id, by);
    }

    void judged(long id, String hash) {
        jdbc.sql("update authoring.plans set dry_run_at = ?, dry_run_hash = ? where id = ?").params(now(), hash, id).update();
    }

    void signed(long id, String by) {
        jdbc.sql("update authoring.plans set state = 'SIGNED', signed_by = ?, signed_at = ?, version = version + 1 where id = ?")
                .params(by, now(), id).update();
    }

    void state(long id, MigrationPlan.State state) {
        jdbc.sql("update authoring.plans set state = :state, version = version + 1, done_at = case when :state = 'DONE' then :now "
                + "else done_at end where id = :id").param("state", state.name()).param("now", now()).param("id", id).update();
    }

    void started(long id, String by) {
        jdbc.sql("update authoring.plans set state = 'RUNNING', started_by = ?, started_at = ?, version = version + 1 where id = ?")
                .params(by, now(), id).update();
    }

    private void hand(long id, String username) {
        jdbc.sql("insert into authoring.plan_hands (plan, username, at) values (?, ?, ?) on conflict do nothing")
                .params(id, username, now()).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Over the pairs in the order in which they are shown. */
    static String hash(List<MappedElement> mapping) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            mapping.forEach(pair -> digest.update((pair.source() + ">" + pair.target() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private MigrationPlan plan(ResultSet rs, int n) throws SQLException {
        return new MigrationPlan(rs.getLong("id"), rs.getString("work"), rs.getInt("from_version"), rs.getInt("to_version"),
                rs.getLong("from_key"), rs.getLong("to_key"), json.readValue(rs.getString("pairs"), new TypeReference<>() { }),
                rs.getString("mapping_hash"), rs.getInt("version"), MigrationPlan.State.valueOf(rs.getString("state")),
                rs.getString("reason"), rs.getString("made_by"), instant(rs, "made_at"), rs.getString("signed_by"),
                instant(rs, "signed_at"), List.of((String[]) rs.getArray("hands").getArray()), instant(rs, "dry_run_at"),
                rs.getString("dry_run_hash"), rs.getString("started_by"), instant(rs, "started_at"), instant(rs, "done_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
