package org.openpass.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The releases as they are stored. */
@Repository
class ReleaseRows {

    static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {
    };
    static final TypeReference<List<Map<String, String>>> ROWS = new TypeReference<>() {
    };
    /** All of a release, as {@link #release} reads it; {@code r} in what follows. */
    static final String RELEASE = """
            select r.*, array(select distinct username from release.hands h where h.release = r.id order by 1) as hands
            from release.releases r
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final Clock clock;

    ReleaseRows(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.clock = clock;
    }

    long add(String table, String title, String basis, Release.Way way, String by, Long inverseOf) {
        long id = jdbc.sql("""
                insert into release.releases (table_name, title, basis, way, state, prepared_by, prepared_at, inverse_of)
                values (?, ?, ?, ?, 'DRAFT', ?, ?, ?) returning id
                """).params(table, title, basis, way.name(), by, now(), inverseOf).query(Long.class).single();
        hand(id, by, "BEGIN");
        tell(id);
        return id;
    }

    /** Who has a hand in a release does not release it. */
    void hand(long id, String by, String what) {
        jdbc.sql("insert into release.hands (release, username, at, what) values (?, ?, ?, ?)")
                .params(id, by, now(), what).update();
    }

    Optional<String> tableOf(long id) {
        return jdbc.sql("select table_name from release.releases where id = ?").param(id).query(String.class).optional();
    }

    Optional<Release> find(long id) {
        return jdbc.sql(RELEASE + "where id = ?").param(id).query(ReleaseRows::release).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Release> held(long id) {
        jdbc.sql("select 1 from release.releases where id = ? for update").param(id).query((rs, n) -> 1).optional();
        return find(id);
    }

    /** The release of which another is the inverse, unless that was withdrawn. */
    Optional<Release> inverseOf(long id) {
        return jdbc.sql(RELEASE + "where inverse_of = ? and state <> 'WITHDRAWN'").param(id)
                .query(ReleaseRows::release).optional();
    }

    List<Release> list(ReleaseQuery q, int size) {
        return jdbc.sql(RELEASE + """
                where (cast(:state as text) is null or state = :state)
                    and (cast(:table as text) is null or table_name = :table)
                    and (cast(:before as bigint) is null or id < :before)
                order by id desc limit :size
                """).param("state", q.state() == null ? null : q.state().name()).param("table", q.table())
                .param("before", q.before()).param("size", size).query(ReleaseRows::release).list();
    }

    /** The next step of a release that is held. */
    void step(long id, Release.State to, String remark) {
        jdbc.sql("update release.releases set state = ?, version = version + 1, remark = coalesce(?, remark) where id = ?")
                .params(to.name(), remark, id).update();
        tell(id);
    }

    /** The rows of a draft came another way; an inverse stays one. */
    void way(long id, Release.Way way) {
        jdbc.sql("update release.releases set way = ? where id = ? and way <> 'INVERSE'").params(way.name(), id).update();
    }

    void submitted(long id) {
        jdbc.sql("""
                update release.releases set state = 'SUBMITTED', version = version + 1, submitted_at = ?, rows_hash = ?
                where id = ?
                """).params(now(), hash(id), id).update();
        tell(id);
    }

    void released(long id, String by) {
        jdbc.sql("""
                update release.releases set state = 'RELEASED', version = version + 1, released_by = ?, released_at = ?
                where id = ?
                """).params(by, now(), id).update();
        tell(id);
    }

    /** Of all that the rows say, in order. */
    String hash(long id) {
        return jdbc.sql("""
                select encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', number, key, act, valid_from,
                    coalesce(valid_to::text, ''), before, coalesce(after::text, '')), chr(10) order by number), ''), 'UTF8')),
                    'hex')
                from release.rows where release = ?
                """).param(id).query(String.class).single();
    }

    int count(long id) {
        return jdbc.sql("select count(*) from release.rows where release = ?").param(id).query(Integer.class).single();
    }

    /** The first of all first days; empty where there are no rows. */
    Optional<LocalDate> firstDay(long id) {
        return jdbc.sql("select valid_from from release.rows where release = ? and act <> 'SAME' "
                + "order by valid_from limit 1").param(id).query((rs, n) -> rs.getObject(1, LocalDate.class)).optional();
    }

    List<ReleaseRow> rows(long id, int after, int size) {
        return jdbc.sql("select * from release.rows where release = ? and number > ? order by number limit ?")
                .params(id, after, size).query(this::row).list();
    }

    ReleaseRow row(ResultSet rs, int n) throws SQLException {
        String after = rs.getString("after");
        ReleaseRow.Act act = ReleaseRow.Act.valueOf(rs.getString("act"));
        return new ReleaseRow(rs.getInt("number"), rs.getString("key"), act,
                rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                json.readValue(rs.getString("before"), ROWS),
                after == null || act == ReleaseRow.Act.END ? null : json.readValue(after, VALUES));
    }

    static Release release(ResultSet rs, int n) throws SQLException {
        return new Release(rs.getLong("id"), rs.getString("table_name"), rs.getString("title"), rs.getString("basis"),
                Release.Way.valueOf(rs.getString("way")), Release.State.valueOf(rs.getString("state")),
                rs.getInt("version"), rs.getString("prepared_by"), instant(rs, "prepared_at"),
                instant(rs, "submitted_at"), rs.getString("rows_hash"), rs.getString("released_by"),
                instant(rs, "released_at"), rs.getString("remark"), rs.getObject("inverse_of", Long.class),
                Arrays.asList((String[]) rs.getArray("hands").getArray()));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Who looks at it is told when it commits. */
    private void tell(long id) {
        signals.notify(TableFiles.CHANNEL, String.valueOf(id));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
