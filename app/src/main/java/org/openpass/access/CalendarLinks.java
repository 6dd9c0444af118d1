package org.openpass.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses under which people's calendar programs read deadlines without signing in. An address has 256
 * random bits; its SHA-256 is kept, itself it is shown once. It opens what its account may see now, and nothing when
 * the account is closed or another address was made.
 */
@Component
public class CalendarLinks {

    /** Who reads by the address, and in which language. */
    public record Reader(Actor actor, Locale language) {
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarLinks(JdbcClient jdbc, Accounts accounts, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an address for the account in place of the one it had; the returned text is the only copy. */
    @Transactional
    public String issue(Actor actor, Locale language) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql("""
                insert into access.calendar_links (hash, username, language, created_at) values (?, ?, ?, ?)
                on conflict (username) do update set hash = excluded.hash, language = excluded.language,
                    created_at = excluded.created_at
                """).params(hash(token), actor.name(), language.getLanguage().equals("ko") ? "ko" : "en",
                Timestamp.from(clock.instant())).update();
        audit.record(actor.name(), "calendar.issued", actor.name(), "");
        return token;
    }

    /** Ends the account's address now and for good. */
    @Transactional
    public void revoke(Actor actor) {
        if (jdbc.sql("delete from access.calendar_links where username = ?").param(actor.name()).update() > 0) {
            audit.record(actor.name(), "calendar.revoked", actor.name(), "");
        }
    }

    /** When the account's address was made; empty when it has none. */
    public Optional<Instant> since(Actor actor) {
        return jdbc.sql("select created_at from access.calendar_links where username = ?").param(actor.name())
                .query((rs, n) -> rs.getTimestamp(1).toInstant()).optional();
    }

    /** Who reads by this address; empty when it was never issued or opens nothing any more. */
    public Optional<Reader> of(String token) {
        return jdbc.sql("select username, language from access.calendar_links where hash = ?").param(hash(token))
                .query((rs, n) -> new String[] {rs.getString(1), rs.getString(2)}).optional()
                .flatMap(link -> accounts.find(link[0]).filter(account -> !account.disabled())
                        .map(account -> new Reader(account.actor(), Locale.of(link[1]))));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
