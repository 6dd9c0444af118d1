package org.openpass.engine;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has: every version of a process, decision or form, its file, what it binds, and the cases that run on it. */
@Component
public class Resources {

    /**
     * A version's file.
     *
     * @param koreanNames the file of Korean names that was deployed with it, or null
     */
    public record File(String path, byte[] content, String koreanNames) {
    }

    /** What a version is called. */
    public record Title(String english, String korean) {
    }

    private final JdbcClient jdbc;
    private final Map<Long, Set<Binding>> bindings = new ConcurrentHashMap<>();

    Resources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions whose file is known, the oldest first. */
    public List<Deployed> all() {
        return jdbc.sql("""
                select 'PROCESS' as kind, process_id as id, definition_key as key, version, version_tag, path, source,
                    released_at, effective_from from engine.releases where path is not null
                union all select kind, resource_id, resource_key, version, version_tag, path, source, released_at, effective_from
                    from engine.resources
                order by kind, id, version
                """).query(Resources::deployed).list();
    }

    private static Deployed deployed(ResultSet rs, int n) throws SQLException {
        Timestamp from = rs.getTimestamp("effective_from");
        return new Deployed(ModelKind.valueOf(rs.getString("kind")), rs.getString("id"), rs.getLong("key"),
                rs.getInt("version"), rs.getString("version_tag"), rs.getString("path"),
                rs.getString("source").equals(VersionRows.Source.PACKAGED.name()),
                rs.getTimestamp("released_at").toInstant(), from == null ? null : from.toInstant());
    }

    /** The file of a version byte for byte. */
    public Optional<File> file(long key) {
        return jdbc.sql("""
                select v.path, v.content, n.content as names from (
                    select path, bpmn as content from engine.releases where definition_key = :key and path is not null
                    union all select path, content from engine.resources where resource_key = :key) v
                left join engine.name_files n on n.definition_key = :key and n.language = 'ko'
                """).param("key", key).query((rs, n) -> new File(rs.getString(1),
                rs.getString(2).getBytes(StandardCharsets.UTF_8), rs.getString(3))).optional();
    }

    /** What a version is called: its file says it, and the names beside it; else its id. */
    public Title title(Deployed version) {
        ModelTitle title = file(version.key()).flatMap(file -> heads(file).stream().filter(head -> head.id().equals(version.id()))
                .findFirst()).map(ModelHead::names).orElse(new ModelTitle(null, null));
        String translated = jdbc.sql("select name from engine.model_names where definition_key = ? and language = 'ko' "
                + "and element_id = ?").params(version.key(), version.id()).query(String.class).optional().orElse(null);
        ModelTitle whole = title.or(version.id(), translated);
        return new Title(whole.english(), whole.korean());
    }

    /** Whether a decision holds criteria of risk, which are not for everybody's eyes. */
    public boolean risk(Deployed version) {
        return version.kind() == ModelKind.DECISION && file(version.key()).stream().flatMap(file -> heads(file).stream())
                .anyMatch(head -> "risk".equals(head.criteria()));
    }

    /** What a version of a process names; a version never changes. */
    public Set<Binding> bindings(long key) {
        Set<Binding> found = bindings.get(key);
        if (found == null) {
            found = file(key).filter(file -> ModelKind.of(file.path()) == ModelKind.PROCESS)
                    .map(file -> heads(file).getFirst().binds()).orElse(Set.of());
            bindings.put(key, found);
        }
        return found;
    }

    private static List<ModelHead> heads(File file) {
        return ModelHead.of(new ModelFile(file.path(), file.content()));
    }

    /** Cases by the version that they run on, with those whose start the engine has not been told yet. */
    public Map<Long, Long> runningCases() {
        Map<Long, Long> running = new HashMap<>();
        jdbc.sql("""
                select definition_key, count(*) from engine.instances where state = 'ACTIVE' group by definition_key
                union all select (payload ->> 'definitionKey')::bigint, count(*) from engine.outbox
                    where kind = 'START' and payload ->> 'definitionKey' is not null group by 1
                """).query(rs -> {
            running.merge(rs.getLong(1), rs.getLong(2), Long::sum);
        });
        return running;
    }

    /** When the last case ended that ran on the version; empty if none ever did. Reads all cases: not for a page. */
    public Optional<Instant> lastEnd(long key) {
        return jdbc.sql("select max(ended_at) from engine.instances where definition_key = ?").param(key)
                .query((rs, n) -> Optional.ofNullable(rs.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }
}
