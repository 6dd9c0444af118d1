package org.openpass.mailbox.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that verify e-mail addresses: one a person, for a quarter of an hour and five tries, five an hour. */
@Component
class MailCodes {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int TRIES = 5;
    private static final int ASKED = 5;

    /** What the person wants once the address is verified. */
    record Wanted(String address, Set<String> kinds, Locale language, Instant validUntil) {
    }

    private final JdbcClient jdbc;

    MailCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new code in place of the one before; false when there were too many. */
    boolean keep(String username, String address, Set<String> kinds, Locale language, String code, Instant now) {
        return jdbc.sql("""
                insert into mailbox.mail_codes as c (username, address, kinds, language, hash, valid_until, asked_since)
                values (:username, :address, :kinds, :language, :hash, :until, :now)
                on conflict (username) do update set address = excluded.address, kinds = excluded.kinds,
                    language = excluded.language, hash = excluded.hash, valid_until = excluded.valid_until, tries = 0,
                    asked = case when c.asked_since <= :since then 1 else c.asked + 1 end,
                    asked_since = case when c.asked_since <= :since then excluded.asked_since else c.asked_since end
                where c.asked_since <= :since or c.asked < :most
                """).param("username", username).param("address", address).param("kinds", kinds.toArray(String[]::new))
                .param("language", language.getLanguage()).param("hash", hash(username, code))
                .param("until", Timestamp.from(now.plus(VALID))).param("now", Timestamp.from(now))
                .param("since", Timestamp.from(now.minus(WINDOW))).param("most", ASKED).update() > 0;
    }

    Optional<Wanted> pending(String username, Instant now) {
        return jdbc.sql("select * from mailbox.mail_codes where username = ? and valid_until > ? and tries < ?")
                .params(username, Timestamp.from(now), TRIES).query(MailCodes::wanted).optional();
    }

    /** Counts a try before it is looked at, so that guessing at once counts, too; empty: not this code. */
    Optional<Wanted> take(String username, String code, Instant now) {
        record Tried(String hash, Wanted wanted) {
        }
        return jdbc.sql("""
                update mailbox.mail_codes set tries = tries + 1
                where username = ? and valid_until > ? and tries < ? returning *
                """).params(username, Timestamp.from(now), TRIES)
                .query((rs, n) -> new Tried(rs.getString("hash"), wanted(rs, n))).optional()
                .filter(tried -> tried.hash().equals(hash(username, code))).map(Tried::wanted);
    }

    /** The code verifies nothing any more. */
    void used(String username, Instant now) {
        jdbc.sql("update mailbox.mail_codes set valid_until = ? where username = ?")
                .params(Timestamp.from(now), username).update();
    }

    private static Wanted wanted(ResultSet rs, int n) throws SQLException {
        return new Wanted(rs.getString("address"), Set.of((String[]) rs.getArray("kinds").getArray()),
                Locale.of(rs.getString("language")), rs.getTimestamp("valid_until").toInstant());
    }

    private static String hash(String username, String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((username + "\0" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
