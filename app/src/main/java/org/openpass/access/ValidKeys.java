package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys that open the door: when software last came by each, and how much it may ask in a minute. */
@Service
@Transactional
public class ValidKeys {

    /** The most that can be allowed. */
    public static final int MOST_A_MINUTE = 1_000_000;

    /**
     * A key that is valid.
     *
     * @param id names it and opens nothing
     * @param prefix its first characters; null of one from before they were kept
     * @param lastUsedAt to the minute; null when it was never used
     * @param perMinute its own limit; null: the usual one
     */
    public record ValidKey(String id, long partyId, String partyName, String label, String prefix, Instant lastUsedAt,
            Instant expiresAt, Integer perMinute) {
    }

    private static final String SELECT = """
            select k.hash, k.party_id, p.name, k.label, k.prefix, u.last_used_at, k.expires_at, k.per_minute
            from access.api_keys k join access.parties p on p.id = k.party_id left join access.key_uses u on u.hash = k.hash
            where k.revoked_at is null and k.expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembering remembering;
    private final KeyLimits limits;
    private final AuditTrail audit;

    ValidKeys(JdbcClient jdbc, Clock clock, Remembering remembering, KeyLimits limits, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembering = remembering;
        this.limits = limits;
        this.audit = audit;
    }

    /** Those whose party or label holds the text; the last used first. */
    @Transactional(readOnly = true)
    public List<ValidKey> list(String text, int most) {
        return jdbc.sql(SELECT + """
                and (p.name ilike :within or k.label ilike :within)
                order by u.last_used_at desc nulls last, k.created_at desc, k.hash limit :most
                """).param("now", now()).param("within", Like.within(text.strip())).param("most", most)
                .query(ValidKeys::key).list();
    }

    /** What a key may ask in a minute that has no limit of its own. */
    @Transactional(readOnly = true)
    public int usual() {
        return limits.usual();
    }

    /** Those that this node has refused again and again for so long, and still does. */
    @Transactional(readOnly = true)
    public List<ValidKey> refusedFor(Duration least) {
        return limits.refused().entrySet().stream().filter(each -> each.getValue().compareTo(least) >= 0)
                .flatMap(each -> find(each.getKey()).stream()).toList();
    }

    /**
     * Sets what the key may ask in a minute, on every node at once.
     *
     * @param perMinute null: the usual limit
     * @return the key as it stands now; empty when no valid key has this id
     */
    public Optional<ValidKey> limit(String id, Integer perMinute, String by) {
        ApiKeys.requireLimit(perMinute);
        Optional<ValidKey> before = find(id);
        int changed = jdbc.sql("update access.api_keys set per_minute = cast(:limit as int) where hash = :id "
                + "and revoked_at is null and per_minute is distinct from cast(:limit as int)")
                .param("limit", perMinute).param("id", id).update();
        if (before.isEmpty() || changed == 0) {
            return before;
        }
        audit.record(by, "key.limited", String.valueOf(before.get().partyId()), before.get().label() + " "
                + (perMinute == null ? "usual" : perMinute));
        remembering.changes(ApiKeys.TABLE);
        return find(id);
    }

    private Optional<ValidKey> find(String id) {
        return jdbc.sql(SELECT + " and k.hash = :id").param("now", now()).param("id", id).query(ValidKeys::key).optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ValidKey key(ResultSet rs, int n) throws SQLException {
        Timestamp used = rs.getTimestamp("last_used_at");
        return new ValidKey(rs.getString("hash"), rs.getLong("party_id"), rs.getString("name"), rs.getString("label"),
                rs.getString("prefix"), used == null ? null : used.toInstant(), rs.getTimestamp("expires_at").toInstant(),
                rs.getObject("per_minute", Integer.class));
    }
}
