package org.openpass.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.openpass.engine.Deployed;
import org.openpass.engine.ModelKind;
import org.openpass.engine.Resources.Title;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of works and their versions. */
@Component
class WorkRows {

    private static final long LOCK = 0x6c696272617279L;

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else fills the library. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((rs, n) -> 1).single();
    }

    List<Work> works() {
        return jdbc.sql("select * from authoring.works order by module, path").query((rs, n) -> new Work(rs.getString("id"),
                ModelKind.valueOf(rs.getString("kind")), rs.getString("module"), rs.getString("path"),
                rs.getBoolean("confidential"))).list();
    }

    /** Of a work that there is not yet, what its drafts are; of one that nobody knows, nothing is. */
    boolean confidential(String work) {
        return jdbc.sql("select exists (select from authoring.works where id = :work and confidential) or exists (select "
                + "from authoring.drafts where work = :work and confidential)").param("work", work).query(Boolean.class).single();
    }

    /** All of them; where they stand is not known here. */
    List<Version> versions() {
        return jdbc.sql("select * from authoring.versions order by work, version").query(WorkRows::version).list();
    }

    private static Version version(ResultSet rs, int n) throws SQLException {
        return new Version(rs.getString("work"), rs.getInt("version"), rs.getString("version_tag"), rs.getString("checksum"),
                rs.getLong("definition_key"), rs.getString("name_en"), rs.getString("name_ko"),
                rs.getString("source").equals("PACKAGED"), rs.getString("released_by"), instant(rs, "released_at"),
                rs.getString("reason"), rs.getString("article"), instant(rs, "effective_from"), instant(rs, "retired_at"),
                Version.State.RELEASED, 0);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void add(Work work) {
        jdbc.sql("insert into authoring.works (id, module, kind, path, confidential) values (?, ?, ?, ?, ?) "
                + "on conflict (id) do update set confidential = works.confidential or excluded.confidential")
                .params(work.id(), work.module(), work.kind().name(), work.path(), work.confidential()).update();
    }

    void add(Deployed version, String checksum, Title title) {
        jdbc.sql("""
                insert into authoring.versions (work, version, version_tag, checksum, definition_key, name_en, name_ko, source,
                    released_at, effective_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """).params(version.id(), version.version(), version.tag(), checksum, version.key(), title.english(),
                title.korean(), version.packaged() ? "PACKAGED" : "STUDIO", Timestamp.from(version.releasedAt()),
                version.effectiveFrom() == null ? null : Timestamp.from(version.effectiveFrom())).update();
    }

    void retired(Version version, Instant at) {
        jdbc.sql("update authoring.versions set retired_at = ? where work = ? and version = ?")
                .params(at == null ? null : Timestamp.from(at), version.work(), version.number()).update();
    }
}
