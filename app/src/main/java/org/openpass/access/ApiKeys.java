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
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys of parties' software. A key is 256 random bits, so its plain SHA-256 is kept and looked up; the key itself is
 * shown once.
 */
@Component
public class ApiKeys {

    /** What a presented key is worth. */
    public sealed interface Checked {
        /** Known, not expired, not revoked. */
        record Valid(long partyId, String label) implements Checked { }

        /** Was valid until this moment. */
        record Expired(Instant at) implements Checked { }

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

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Issues a key for the party; the returned text is the only copy. */
    public String issue(long partyId, String label, Duration validity) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String key = "op_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        jdbc.sql("insert into access.api_keys (hash, party_id, label, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(hash(key), partyId, label, Timestamp.from(now), Timestamp.from(now.plus(validity))).update();
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

    /** Ends the key now and for good. */
    public void revoke(String id) {
        jdbc.sql("update access.api_keys set revoked_at = ? where hash = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id).update();
    }

    /** Judges a presented key. */
    public Checked check(String key) {
        return jdbc.sql("select party_id, label, expires_at, revoked_at from access.api_keys where hash = ?")
                .param(hash(key)).query((rs, n) -> {
                    Instant expires = rs.getTimestamp("expires_at").toInstant();
                    if (rs.getTimestamp("revoked_at") != null) {
                        return new Checked.Unknown();
                    }
                    return expires.isAfter(clock.instant())
                            ? new Checked.Valid(rs.getLong("party_id"), rs.getString("label"))
                            : new Checked.Expired(expires);
                }).optional().orElseGet(Checked.Unknown::new);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
