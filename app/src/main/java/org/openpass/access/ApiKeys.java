package org.openpass.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys of parties' software. A key is 256 random bits, so its plain SHA-256 is kept and looked up, with its first
 * characters, which leave more than 200 bits to guess; the key itself is shown once.
 */
@Component
public class ApiKeys {

    /** What a presented key is worth. */
    public sealed interface Checked {
        /** Known, not expired, not revoked; {@code id} names it and opens nothing. */
        record Valid(String id, long partyId, String label) implements Checked { }

        /** Was valid until this moment. */
        record Expired(Instant at) implements Checked { }

        /** It asked too much in a minute, and has to wait so long. */
        record TooMany(Duration pause) implements Checked { }

        /** Never issued, or revoked. */
        record Unknown() implements Checked { }
    }

    /** A key as administrators see it; {@code id} names it and opens nothing. */
    public record Issued(String id, long partyId, String partyName, String label, Instant createdAt,
            Instant expiresAt, Instant revokedAt) {

        /** Opens the door at this moment. */
        public boolean validAt(Instant now) {
            return revokedAt == null && expiresAt.isAfter(now);
        }
    }

    private record Kept(long partyId, String label, Instant expiresAt, boolean revoked, Integer perMinute) {
    }

    static final String TABLE = "access.api_keys";
    private static final int PREFIX = 11;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembering remembering;
    private final KeyUses uses;
    private final KeyLimits limits;
    /** By hash. Each request of software presents a key, and keys seldom change; what was never issued is not kept. */
    private final Remembered<String, Kept> remembered;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, Clock clock, Remembering remembering, KeyUses uses, KeyLimits limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembering = remembering;
        this.uses = uses;
        this.limits = limits;
        this.remembered = remembering.of(TABLE);
    }

    /** Issues a key of customs for the party; the returned text is the only copy. */
    public String issue(long partyId, String label, Duration validity) {
        return issue(partyId, label, validity, null);
    }

    /**
     * The same for software that asks more, or less, than others.
     *
     * @param perMinute how much in a minute; null: the usual limit
     */
    public String issue(long partyId, String label, Duration validity, Integer perMinute) {
        requireLimit(perMinute);
        return issue(UUID.randomUUID(), partyId, label, clock.instant().plus(validity), null, perMinute);
    }

    /** @throws IllegalArgumentException when it is no limit */
    static void requireLimit(Integer perMinute) {
        if (perMinute != null && (perMinute < 1 || perMinute > ValidKeys.MOST_A_MINUTE)) {
            throw new IllegalArgumentException("perMinute: 1 to " + ValidKeys.MOST_A_MINUTE + ", or none for the usual limit");
        }
    }

    /**
     * The same for the party itself.
     *
     * @param id names the key among those of the party
     * @param madeBy account of the person who makes it; null: customs
     */
    String issue(UUID id, long partyId, String label, Instant until, String madeBy) {
        return issue(id, partyId, label, until, madeBy, null);
    }

    private String issue(UUID id, long partyId, String label, Instant until, String madeBy, Integer perMinute) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String key = "op_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("""
                insert into access.api_keys (hash, id, party_id, label, prefix, made_by, created_at, expires_at, per_minute)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(hash(key), id, partyId, label, key.substring(0, PREFIX), madeBy,
                Timestamp.from(clock.instant()), Timestamp.from(until), perMinute).update();
        return key;
    }

    /** The newest keys first. */
    public List<Issued> list(int limit) {
        return jdbc.sql("select k.*, p.name from access.api_keys k join access.parties p on p.id = k.party_id "
                + "order by k.created_at desc limit ?").param(limit).query((rs, n) -> {
                    Timestamp revoked = rs.getTimestamp("revoked_at");
                    return new Issued(rs.getString("hash"), rs.getLong("party_id"), rs.getString("name"),
                            rs.getString("label"), rs.getTimestamp("created_at").toInstant(),
                            rs.getTimestamp("expires_at").toInstant(), revoked == null ? null : revoked.toInstant());
                }).list();
    }

    /** Ends the key now and for good, on every node. */
    public void revoke(String id) {
        jdbc.sql("update access.api_keys set revoked_at = ? where hash = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id).update();
        remembering.changes(TABLE);
    }

    /** The same for a key of the party; false when it has no such key that was not ended before. */
    boolean revoke(long partyId, UUID id) {
        int ended = jdbc.sql("update access.api_keys set revoked_at = ? where party_id = ? and id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), partyId, id).update();
        remembering.changes(TABLE);
        return ended > 0;
    }

    /** Judges a presented key; one that is good is noted as used, and its requests are counted. */
    public Checked check(String key) {
        String hash = hash(key);
        Kept kept = remembered.getAll(Set.of(hash), this::read).get(hash);
        if (kept == null || kept.revoked()) {
            return new Checked.Unknown();
        }
        Instant now = clock.instant();
        if (!kept.expiresAt().isAfter(now)) {
            return new Checked.Expired(kept.expiresAt());
        }
        uses.note(hash, now);
        Optional<Duration> tooMany = limits.count(hash, kept.perMinute());
        return tooMany.isPresent() ? new Checked.TooMany(tooMany.get()) : new Checked.Valid(hash, kept.partyId(), kept.label());
    }

    /** Whose key this is, while it opens the door; asked about what came by it before, which is no new use of it. */
    public Optional<Long> holder(String id) {
        Kept kept = id == null ? null : remembered.getAll(Set.of(id), this::read).get(id);
        return Optional.ofNullable(kept).filter(key -> !key.revoked() && key.expiresAt().isAfter(clock.instant()))
                .map(Kept::partyId);
    }

    private Map<String, Kept> read(Set<String> hashes) {
        Map<String, Kept> found = new HashMap<>();
        jdbc.sql("select hash, party_id, label, expires_at, revoked_at, per_minute from access.api_keys where hash = any(?)")
                .param(hashes.toArray(String[]::new)).query(row -> { found.put(row.getString("hash"),
                        new Kept(row.getLong("party_id"), row.getString("label"),
                                row.getTimestamp("expires_at").toInstant(), row.getTimestamp("revoked_at") != null,
                                row.getObject("per_minute", Integer.class))); });
        return found;
    }

    static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
