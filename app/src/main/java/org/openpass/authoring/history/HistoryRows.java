package org.openpass.authoring.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the history tells, in its order. */
@Repository
class HistoryRows {

    private static final long LOCK = 0x686973746f7279L;

    private final JdbcClient jdbc;

    HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A release as it was signed. */
    record Signed(long id, String work, String title, String reason, String article, String tag, Instant effectiveFrom,
            String setHash, String by, Instant at, String signer, Instant signedAt) {
    }

    /** A version, and where its work lies. */
    record Made(String work, int number, String tag, long key, Instant at, String module, boolean confidential) {

        /** The name of its tag in Git, {@code declaration/import-declaration/2.1}; null: it has none. */
        String ref() {
            return tag == null ? null : module + "/" + work + "/" + tag.replaceAll("[^A-Za-z0-9._-]", "-");
        }
    }

    /** Until the transaction ends nobody else writes history. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
    }

    /** Gives a place to whatever the engine has and has none yet; what came with the application at one moment has one together. */
    void enter() {
        jdbc.sql("""
                insert into authoring.history (release, shipped)
                select release, shipped from (
                    select r.id as release, null::bigint[] as shipped, r.deployed_at as at from authoring.releases r
                        where r.state = 'DEPLOYED' and not exists (select from authoring.history h where h.release = r.id)
                    union all
                    select null, array_agg(v.definition_key order by v.definition_key), v.released_at from authoring.versions v
                        where v.source = 'PACKAGED'
                            and not exists (select from authoring.history h where v.definition_key = any(h.shipped))
                        group by v.released_at) fresh
                order by at, release
                """).update();
    }

    List<Row> all() {
        return jdbc.sql("select * from authoring.history order by number").query((rs, n) -> new Row(rs.getLong("number"),
                rs.getObject("release", Long.class), rs.getArray("shipped") == null ? null
                        : Arrays.asList((Long[]) rs.getArray("shipped").getArray()), rs.getBoolean("told"),
                rs.getString("open_id"), rs.getString("risk_id"))).list();
    }

    Signed release(long id) {
        return jdbc.sql("select r.*, d.title from authoring.releases r join authoring.drafts d on d.id = r.draft where r.id = ?")
                .param(id).query((rs, n) -> new Signed(id, rs.getString("work"), rs.getString("title"), rs.getString("reason"),
                        rs.getString("article"), rs.getString("tag"), at(rs, "effective_from"), rs.getString("set_hash"),
                        rs.getString("submitted_by"), at(rs, "submitted_at"), rs.getString("signed_by"), at(rs, "signed_at")))
                .single();
    }

    /** By path, byte for byte, as they were signed. */
    Map<String, byte[]> files(long release) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select name, content from authoring.release_files where release = ?").param(release).query(rs -> {
            files.put(rs.getString(1), rs.getBytes(2));
        });
        return files;
    }

    /** What the release made, or what was shipped. */
    List<Made> made(Row row) {
        return jdbc.sql("""
                select v.*, w.module, w.confidential from authoring.versions v join authoring.works w on w.id = v.work
                where v.release = cast(:release as bigint) or v.definition_key = any(cast(:shipped as bigint[]))
                order by w.path, v.version
                """).param("release", row.release())
                .param("shipped", row.shipped() == null ? new Long[0] : row.shipped().toArray(Long[]::new))
                .query((rs, n) -> new Made(rs.getString("work"), rs.getInt("version"), rs.getString("version_tag"),
                        rs.getLong("definition_key"), at(rs, "released_at"), rs.getString("module"),
                        rs.getBoolean("confidential"))).list();
    }

    /** Paths of the works that are only for who analyses risk, without their endings. */
    List<String> confidential() {
        return jdbc.sql("select regexp_replace(path, '[.][a-z]+$', '') from authoring.works where confidential")
                .query(String.class).list();
    }

    /** The path of a work without its ending: with it begin the names of what is kept beside it. */
    String stem(String work) {
        return jdbc.sql("select regexp_replace(path, '[.][a-z]+$', '') from authoring.works where id = ?").param(work)
                .query(String.class).single();
    }

    void wrote(long number, boolean confidential, String id) {
        jdbc.sql("update authoring.history set " + (confidential ? "risk_id" : "open_id") + " = ? where number = ?")
                .params(id, number).update();
    }

    /** All of them stand in both repositories. */
    void told() {
        jdbc.sql("update authoring.history set told = true where not told").update();
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
