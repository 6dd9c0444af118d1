package org.openpass.authoring.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openpass.authoring.Confidentiality;
import org.openpass.authoring.Draft;
import org.openpass.authoring.SetHash;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.compare.Change;
import org.openpass.authoring.release.ModelRelease.State;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The releases of works as they are stored. */
@Repository
class ModelReleaseRows {

    /** Tells pages, and who deploys, that a release was moved on: its id. */
    static final String CHANNEL = "model_releases";

    private static final String HIDDEN = "(d.confidential or exists (select from authoring.works w where w.id = r.work "
            + "and w.confidential))";
    private static final String RELEASE = "select r.*, d.title, " + HIDDEN + """
             as hidden, case when r.state = 'SUBMITTED' and d.state = 'WITHDRAWN' then 'WITHDRAWN' else r.state end
                as stands, array(select username from authoring.hands h where h.draft = r.draft union select r.submitted_by
                order by 1) as hands
            from authoring.releases r join authoring.drafts d on d.id = r.draft
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final Clock clock;

    ModelReleaseRows(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.clock = clock;
    }

    /** What was found, tried and compared of exactly these files. */
    record Seen(String tag, boolean waits, List<Change> difference, List<Finding> findings, Instant rehearsedAt) {
    }

    long add(Draft draft, NewModelRelease asked, Map<String, byte[]> files, Seen seen, String by) {
        long id = jdbc.sql("""
                insert into authoring.releases (draft, work, base_version, set_hash, reason, article, tag, effective_from, waits, state,
                    submitted_by, submitted_at, difference, findings, trials)
                values (:draft, :work, cast(:base as int), :hash, :reason, :article, :tag, cast(:from as timestamptz),
                    :waits, 'SUBMITTED', :by, :now, cast(:difference as jsonb), cast(:findings as jsonb), cast(:trials as jsonb))
                returning id
                """).param("draft", draft.id()).param("work", draft.work()).param("base", draft.baseVersion())
                .param("hash", SetHash.of(files)).param("reason", asked.reason()).param("article", asked.article())
                .param("tag", seen.tag()).param("waits", seen.waits()).param("from", stamp(asked.effectiveFrom())).param("by", by).param("now", now())
                .param("difference", json.writeValueAsString(seen.difference()))
                .param("findings", json.writeValueAsString(seen.findings()))
                .param("trials", json.writeValueAsString(Map.of("rehearsedAt", seen.rehearsedAt().toString())))
                .query(Long.class).single();
        files.forEach((name, content) -> jdbc.sql("insert into authoring.release_files (release, name, content, checksum) "
                + "values (:release, :name, :content, encode(sha256(:content), 'hex'))").param("release", id)
                .param("name", name).param("content", content).update());
        tell(id);
        return id;
    }

    Optional<ModelRelease> find(long id) {
        return jdbc.sql(RELEASE + "where r.id = ?").param(id).query(this::release).optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<ModelRelease> held(long id) {
        jdbc.sql("select 1 from authoring.releases where id = ? for update").param(id).query((rs, n) -> 1).optional();
        return find(id);
    }

    /** Newest first, before an id. @param only null: whatever state @param analyst those as well that are confidential */
    List<ModelRelease> list(String work, State only, Long before, int size, boolean analyst) {
        return jdbc.sql(RELEASE + "where " + Confidentiality.sql(HIDDEN) + """
                    and (cast(:work as text) is null or r.work = :work) and (cast(:before as bigint) is null or r.id < :before)
                    and (cast(:only as text) is null or case when r.state = 'SUBMITTED' and d.state = 'WITHDRAWN'
                        then 'WITHDRAWN' else r.state end = :only)
                order by r.id desc limit :size
                """).param("work", work).param("before", before).param("only", only == null ? null : only.name())
                .param("size", size).param("analyst", analyst).query(this::release).list();
    }

    /** The submission that lies before a second person now. */
    Optional<Long> submitted(long draft) {
        return jdbc.sql("select id from authoring.releases where draft = ? and state = 'SUBMITTED'").param(draft)
                .query(Long.class).optional();
    }

    Map<String, byte[]> files(long id) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select name, content from authoring.release_files where release = ?").param(id)
                .query(rs -> {
                    files.put(rs.getString("name"), rs.getBytes("content"));
                });
        return files;
    }

    /** Until the transaction ends nobody else signs: what two sets bring is judged one after the other. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('authoring.releases', 0))").query((rs, n) -> 1).single();
    }

    /** Whether a release that is signed and not with the engine yet is of the work, or brings one of these files. */
    boolean pending(String work, Collection<String> files) {
        return jdbc.sql("""
                select exists (select from authoring.releases r where state = 'SIGNED' and (work = :work or exists (
                    select from authoring.release_files f where f.release = r.id and f.name = any(:files))))
                """).param("work", work).param("files", files.toArray(String[]::new)).query(Boolean.class).single();
    }

    /**
     * Whether the person wrote one of the release's files in whatever draft, byte for byte: what another has carried over for
     * somebody, by an archive or by hand, is still that one's.
     *
     * @param files those of the release that are new
     */
    boolean wrote(long release, Collection<String> files, String person) {
        return jdbc.sql("""
                select exists (select from authoring.release_files f join authoring.draft_files d on d.checksum = f.checksum
                    where f.release = :release and f.name = any(:files) and d.step > 0 and d.saved_by = :person)
                """).param("release", release).param("files", files.toArray(String[]::new)).param("person", person)
                .query(Boolean.class).single();
    }

    boolean tagUsed(String work, String tag) {
        return jdbc.sql("select exists (select from authoring.releases where work = ? and tag = ? "
                + "and state in ('SIGNED', 'DEPLOYED'))").params(work, tag).query(Boolean.class).single();
    }

    /** A moment that came while it lay there is the moment of the signature: nothing takes effect before it was released. */
    void signed(long id, String by, String despite) {
        jdbc.sql("""
                update authoring.releases set state = 'SIGNED', signed_by = :by, signed_at = :now, despite = :despite,
                    effective_from = case when effective_from < :now then :now else effective_from end
                where id = :id
                """).param("by", by).param("now", now()).param("despite", despite, Types.VARCHAR).param("id", id).update();
        tell(id);
    }

    void returned(long id, String remark) {
        jdbc.sql("update authoring.releases set state = 'RETURNED', remark = ? where id = ?").params(remark, id).update();
        tell(id);
    }

    /**
     * The next that the engine is to be told of, held until the end of the transaction. Nodes wait for each other: one set is
     * deployed after the other, and whoever looks at the release just now is not passed over for a poll.
     */
    Optional<Long> toDeploy() {
        return jdbc.sql("""
                select id from authoring.releases where state = 'SIGNED' and (not waits or effective_from is null
                    or effective_from <= ?) order by signed_at, id limit 1 for update
                """).param(now()).query(Long.class).optional();
    }

    void deployed(long id, List<Long> keys) {
        jdbc.sql("update authoring.releases set state = 'DEPLOYED', deployed_at = ? where id = ?").params(now(), id).update();
        jdbc.sql("""
                update authoring.versions v set release = r.id, released_by = r.signed_by, reason = r.reason, article = r.article
                from authoring.releases r where r.id = :id and v.definition_key = any(:keys) and v.release is null
                """).param("id", id).param("keys", keys.toArray(Long[]::new)).update();
        tell(id);
    }

    void failed(long id, String words) {
        jdbc.sql("update authoring.releases set state = 'FAILED', failure = ? where id = ?").params(words, id).update();
        tell(id);
    }

    private void tell(long id) {
        signals.notify(CHANNEL, String.valueOf(id));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Timestamp stamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private ModelRelease release(ResultSet rs, int n) throws SQLException {
        return new ModelRelease(rs.getLong("id"), rs.getLong("draft"), rs.getString("work"), rs.getString("title"),
                rs.getObject("base_version", Integer.class), rs.getString("set_hash"), rs.getString("reason"),
                rs.getString("article"), rs.getString("tag"), at(rs, "effective_from"), State.valueOf(rs.getString("stands")),
                rs.getString("submitted_by"), at(rs, "submitted_at"), rs.getString("signed_by"), at(rs, "signed_at"),
                rs.getString("despite"), at(rs, "deployed_at"), rs.getString("remark"), rs.getString("failure"),
                Arrays.asList((String[]) rs.getArray("hands").getArray()),
                json.readValue(rs.getString("difference"), new TypeReference<List<Change>>() { }),
                json.readValue(rs.getString("findings"), new TypeReference<List<Finding>>() { }),
                Optional.ofNullable(json.readTree(rs.getString("trials")).path("rehearsedAt").asString(null))
                        .map(Instant::parse).orElse(null), rs.getBoolean("hidden"), rs.getBoolean("waits"));
    }

    private static Instant at(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
