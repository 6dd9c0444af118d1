package org.openpass.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What newcomers wrote until their e-mail address is proved: a code is good for a quarter of an hour and five tries, and an
 * address is sent five an hour, so that nobody is flooded by somebody else.
 */
@Component
class Proofs {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int TRIES = 5;
    private static final int ASKED = 5;

    /** One that was asked for. @param code goes into the mail and is kept nowhere */
    record Asked(UUID id, String code, Instant validUntil) {
    }

    /** One whose code came back. @param caseNumber what it became already, or null */
    record Proved(NewApplication wanted, Locale language, String caseNumber) {
    }

    private record Tried(String hash, Proved proved) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Proofs(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what was written; empty when the address was sent too many. Two at once for one address come one by one. */
    Optional<Asked> keep(NewApplication wanted, Locale language) {
        Instant now = clock.instant();
        String email = wanted.email().toLowerCase(Locale.ROOT);
        jdbc.sql("select pg_advisory_xact_lock(hashtext('registration:' || ?))").param(email).query((rs, n) -> 1).single();
        int asked = jdbc.sql("select count(*) from registration.proofs where lower(email) = ? and asked_at > ?")
                .params(email, Timestamp.from(now.minus(WINDOW))).query(Integer.class).single();
        if (asked >= ASKED) {
            return Optional.empty();
        }
        Asked made = new Asked(UUID.randomUUID(), "%06d".formatted(random.nextInt(1_000_000)), now.plus(VALID));
        jdbc.sql("insert into registration.proofs (id, email, wanted, language, hash, asked_at, valid_until) "
                + "values (?, ?, ?::jsonb, ?, ?, ?, ?)").params(made.id(), wanted.email(), json.writeValueAsString(wanted),
                language.getLanguage(), hash(made.id(), made.code()), Timestamp.from(now),
                Timestamp.from(made.validUntil())).update();
        return Optional.of(made);
    }

    /** Counts a try, in a transaction of its own, before it is looked at; empty: not this code, or not any more. */
    Optional<Proved> take(UUID id, String code) {
        return jdbc.sql("update registration.proofs set tries = tries + 1 where id = ? and valid_until > ? and tries < ? "
                + "returning *").params(id, Timestamp.from(clock.instant()), TRIES).query((rs, n) -> new Tried(
                rs.getString("hash"), new Proved(json.readValue(rs.getString("wanted"), NewApplication.class),
                Locale.of(rs.getString("language")), rs.getString("case_number")))).optional()
                .filter(tried -> tried.hash().equals(hash(id, code))).map(Tried::proved);
    }

    /** Held until the end of the transaction. @return what it became already */
    Optional<String> became(UUID id) {
        return jdbc.sql("select case_number from registration.proofs where id = ? for update").param(id)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).single();
    }

    void becomes(UUID id, String caseNumber) {
        jdbc.sql("update registration.proofs set case_number = ?, tries = 0 where id = ?").params(caseNumber, id).update();
    }

    /** Its code never arrived: it is good for nothing. */
    void forget(UUID id) {
        jdbc.sql("delete from registration.proofs where id = ?").param(id).update();
    }

    /** Who did not come back, or whose application is filed, has no use for what was kept: it goes, whether others apply or not. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forgetOld() {
        jdbc.sql("delete from registration.proofs where asked_at < ?").param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }

    private static String hash(UUID id, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((id + "\0" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
