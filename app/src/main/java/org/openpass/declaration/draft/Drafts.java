package org.openpass.declaration.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.openpass.terms.Like;
import org.openpass.terms.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The drafts of parties: each is for the people of the party that began it, and for nobody else; those of a party that was
 * merged are for the people of the one that stays.
 */
@Component
public class Drafts {

    private static final String MINE = "select * from declaration.drafts where owner_id = any(:owners)";
    private static final String LISTED = " and filed_as is null and not blank and purpose is null";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Limits limits;
    private final Principals principals;

    Drafts(JdbcClient jdbc, JsonMapper json, Clock clock, Limits limits, Principals principals) {
        this.principals = principals;
        this.limits = limits;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Begins a draft.
     *
     * @param content what it holds at first, by its id
     * @param blank nothing of it was typed or copied: it is in no list until something is, and goes after a while
     */
    public Draft begin(LongFunction<DraftContent> content, boolean blank, Actor actor) {
        return begin(content, blank, null, actor).orElseThrow();
    }

    /** The party's draft for the purpose, begun with this content when there is none. In no list. */
    Draft of(String purpose, DraftContent first, Actor actor) {
        return find(purpose, actor).or(() -> begin(id -> first, true, purpose, actor))
                .or(() -> find(purpose, actor)).orElseThrow();
    }

    private Optional<Draft> find(String purpose, Actor actor) {
        return jdbc.sql(MINE + " and purpose = :purpose and filed_as is null "
                + "order by id desc limit 1").param("owners", owners(actor))
                .param("purpose", purpose).query(this::draft).optional();
    }

    /** Empty when somebody began one for the same purpose in the same moment. */
    private Optional<Draft> begin(LongFunction<DraftContent> content, boolean blank, String purpose, Actor actor) {
        Instant now = clock.instant();
        jdbc.sql("delete from declaration.drafts where owner_id = ? and edited_by = ? and blank and created_at < ?")
                .params(actor.partyId(), actor.name(), Timestamp.from(now.minus(limits.days("draft.blankDays")))).update();
        long id = jdbc.sql("select nextval('declaration.draft_serials')").query(Long.class).single();
        DraftContent first = content.apply(id);
        int begun = jdbc.sql("""
                insert into declaration.drafts (id, owner_id, content, blank, edited_by, created_at, changed_at, purpose)
                values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                on conflict (owner_id, purpose) where filed_as is null do nothing
                """).params(id, actor.partyId(), json.writeValueAsString(first), blank, actor.name(),
                Timestamp.from(now), Timestamp.from(now), purpose).update();
        return begun == 0 ? Optional.empty() : Optional.of(new Draft(id, first, 1, actor.name(), now, null, purpose));
    }

    /** The draft; empty when there is none of the actor's party. */
    public Optional<Draft> find(long id, Actor actor) {
        return jdbc.sql(MINE + " and id = :id").param("owners", owners(actor)).param("id", id)
                .query(this::draft).optional();
    }

    /**
     * Keeps what was typed; returns the draft as it stands now.
     *
     * @param version the version that was read
     * @throws DraftChanged when it has another version by now
     * @throws IllegalStateException when there is no such draft any more
     */
    public Draft save(long id, int version, DraftContent content, Actor actor) {
        Instant now = clock.instant();
        List<String> kept = jdbc.sql("""
                update declaration.drafts set content = ?::jsonb, version = version + 1, edited_by = ?, changed_at = ?,
                    blank = false
                where id = ? and owner_id = any(?) and version = ? and filed_as is null returning purpose
                """).params(json.writeValueAsString(content), actor.name(), Timestamp.from(now), id, owners(actor),
                version).query((rs, n) -> java.util.Objects.toString(rs.getString(1), "")).list();
        if (kept.isEmpty()) {
            throw new DraftChanged(find(id, actor).orElseThrow(() ->
                    new IllegalStateException("There is no draft " + id + " any more")));
        }
        return new Draft(id, content, version + 1, actor.name(), now, null,
                kept.getFirst().isEmpty() ? null : kept.getFirst());
    }

    /** The draft became this declaration; it leaves the list of drafts. */
    public void filed(long id, String declarationNumber, Actor actor) {
        jdbc.sql("update declaration.drafts set filed_as = ? where id = ? and owner_id = any(?) and filed_as is null")
                .params(declarationNumber, id, owners(actor)).update();
    }

    /** Throws the draft away. */
    public void discard(long id, Actor actor) {
        jdbc.sql("delete from declaration.drafts where id = ? and owner_id = any(?) and filed_as is null")
                .params(id, owners(actor)).update();
    }

    /** The drafts of new declarations that are not filed, begun before the one with the id {@code before} (null: all), newest first. */
    public List<Draft> page(Actor actor, String words, Long before, int size) {
        return jdbc.sql(MINE + LISTED + " and id < :before and content::text ilike :words "
                + "order by id desc limit :size").param("owners", owners(actor))
                .param("before", before == null ? Long.MAX_VALUE : before).param("words", within(words))
                .param("size", size).query(this::draft).list();
    }

    /** How many are not filed, counted up to the cap. */
    public int count(Actor actor, String words, int cap) {
        return jdbc.sql("select count(*) from (" + MINE + LISTED + " and content::text ilike :words "
                + "limit :cap) found").param("owners", owners(actor)).param("words", within(words)).param("cap", cap)
                .query(Integer.class).single();
    }

    private Long[] owners(Actor actor) {
        return principals.whole(actor.partyId()).toArray(Long[]::new);
    }

    private static String within(String words) {
        return Like.within(words.strip());
    }

    private Draft draft(ResultSet rs, int n) throws SQLException {
        return new Draft(rs.getLong("id"), json.readValue(rs.getString("content"), DraftContent.class),
                rs.getInt("version"), rs.getString("edited_by"), rs.getTimestamp("changed_at").toInstant(),
                rs.getString("filed_as"), rs.getString("purpose"));
    }
}
