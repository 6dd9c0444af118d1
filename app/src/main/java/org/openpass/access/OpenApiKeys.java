package org.openpass.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.openpass.access.PartyKeyRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of the Open API (인증키, {@code crkyCn}), as a party applies for them, sees and ends them itself: one opens one
 * look-up. They do not end by themselves, as those of UNI-PASS do not.
 */
@Service
@Transactional
public class OpenApiKeys {

    /** The most keys of a party that open at a time: five programs with all look-ups. */
    public static final int MOST = 200;
    /** Of them for one look-up: one that is not needed any more is ended, and not left to open for ever. */
    public static final int MOST_OF_ONE = 5;
    /** The longest name. */
    public static final int LONGEST_NAME = 100;

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int MOST_SHOWN = 500;
    /** Base 32: 26 characters hold 130 bits. */
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int PREFIX = 5;
    private static final String SELECT = "select k.*, coalesce(a.display_name, k.made_by) as maker from access.open_api_keys k "
            + "left join access.accounts a on a.username = k.made_by ";

    /** @param secret the only copy of the key: 26 small letters and digits */
    public record Made(OpenApiKey key, String secret) {
    }

    private final Rights rights;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Remembering remembering;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenApiKeys(Rights rights, JdbcClient jdbc, AuditTrail audit, Remembering remembering, Clock clock) {
        this.rights = rights;
        this.jdbc = jdbc;
        this.audit = audit;
        this.remembering = remembering;
        this.clock = clock;
    }

    /** Applies for and ends keys of the own party: who manages its affairs, and whose account is open. */
    @Transactional(readOnly = true)
    public boolean mayManage(Actor actor) {
        return rights.isPerson(actor) && rights.of(actor).contains(Right.MANAGE);
    }

    /** The keys of the party, those that open first, the newest first; those that ended are seen for 90 days. */
    @Transactional(readOnly = true)
    public List<OpenApiKey> list(Actor actor) {
        requireManager(actor);
        return jdbc.sql(SELECT + """
                where k.party_id = :party and coalesce(k.revoked_at, :now) > :since
                order by k.revoked_at is null desc, k.made_at desc, k.label, k.api limit :most
                """).param("party", actor.partyId()).param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(KEPT_IN_SIGHT))).param("most", MOST_SHOWN)
                .query(OpenApiKeys::key).list();
    }

    /**
     * Gives the party a key for each of the look-ups.
     *
     * @param apis three digits each
     * @param label by which people know what uses them; unlike that of another of the party's keys for the same look-up
     * @return in the order of the look-ups
     * @throws PartyKeyRefused when it cannot be
     */
    public List<Made> apply(SortedSet<String> apis, String label, Actor actor) {
        requireManager(actor);
        String name = label == null ? "" : label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("label: 1 to " + LONGEST_NAME + " characters");
        }
        if (apis.isEmpty() || !apis.stream().allMatch(api -> api.matches("0\\d{2}"))) {
            throw new IllegalArgumentException("apis: at least one look-up, by its three digits");
        }
        // Two who apply for one party at once come one after the other; nothing else waits for this.
        jdbc.sql("select id from access.parties where id = ? for no key update").param(actor.partyId()).query(Long.class).single();
        requireRoom(actor.partyId(), apis, name);
        List<Made> made = new ArrayList<>();
        Instant now = clock.instant();
        for (String api : apis) {
            made.add(make(api, name, actor, now));
        }
        audit.record(actor.name(), "openApiKey.issued", String.valueOf(actor.partyId()), name + " " + String.join(" ", apis));
        remembering.changes(OpenApiKeyChecks.TABLE);
        return made;
    }

    /** Ends the key now and for good, on every node; again it is the key as it was ended. */
    public OpenApiKey revoke(UUID id, Actor actor) {
        requireManager(actor);
        return end(id, actor.partyId(), actor.name()).orElseThrow(PartyKeyRefused::unseen);
    }

    /** The same by customs, of whatever party; empty when there is no such key. */
    public Optional<OpenApiKey> end(UUID id, String by) {
        return jdbc.sql("select party_id from access.open_api_keys where id = ?").param(id).query(Long.class).optional()
                .flatMap(party -> end(id, party, by));
    }

    /** The keys of a party that open, for customs. */
    @Transactional(readOnly = true)
    public List<OpenApiKey> of(long party) {
        return jdbc.sql(SELECT + "where k.party_id = ? and k.revoked_at is null order by k.label, k.api")
                .param(party).query(OpenApiKeys::key).list();
    }

    private Optional<OpenApiKey> end(UUID id, long party, String by) {
        boolean ended = jdbc.sql("update access.open_api_keys set revoked_at = ? where id = ? and party_id = ? "
                + "and revoked_at is null").params(Timestamp.from(clock.instant()), id, party).update() > 0;
        Optional<OpenApiKey> key = jdbc.sql(SELECT + "where k.id = ? and k.party_id = ?").params(id, party)
                .query(OpenApiKeys::key).optional();
        if (ended) {
            audit.record(by, "openApiKey.revoked", String.valueOf(party), key.orElseThrow().label() + " " + key.get().api());
            remembering.changes(OpenApiKeyChecks.TABLE);
        }
        return key;
    }

    private Made make(String api, String label, Actor actor, Instant now) {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into access.open_api_keys (hash, id, party_id, api, prefix, label, made_by, made_at) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?)").params(ApiKeys.hash(key.toString()), id, actor.partyId(), api,
                key.substring(0, PREFIX), label, actor.name(), Timestamp.from(now)).update();
        return new Made(new OpenApiKey(id, api, label, key.substring(0, PREFIX), actor.name(), now, null), key.toString());
    }

    private void requireRoom(long party, SortedSet<String> apis, String label) {
        List<OpenApiKey> open = of(party);
        List<String> taken = open.stream().filter(key -> key.label().equalsIgnoreCase(label) && apis.contains(key.api()))
                .map(OpenApiKey::api).toList();
        if (!taken.isEmpty()) {
            throw new PartyKeyRefused(Reason.NAME_TAKEN, "label: keys of yours for " + String.join(", ", taken) + " are called “"
                    + label + "” already. Choose another name, or end those first.");
        }
        List<String> full = apis.stream().filter(api -> open.stream().filter(key -> key.api().equals(api)).count() >= MOST_OF_ONE).toList();
        if (!full.isEmpty()) {
            throw new PartyKeyRefused(Reason.TOO_MANY, "You have " + MOST_OF_ONE + " keys that open each of " + String.join(", ", full)
                    + ", and may have no more: end those that are not needed any more.");
        }
        if (open.size() + apis.size() > MOST) {
            throw new PartyKeyRefused(Reason.TOO_MANY, "You have " + open.size() + " keys that open, and may have " + MOST
                    + ": end those that are not needed any more.");
        }
    }

    private void requireManager(Actor actor) {
        if (actor.partyId() == null) {
            throw PartyKeyRefused.unseen();
        }
        if (!mayManage(actor)) {
            throw PartyKeyRefused.notAllowed();
        }
    }

    private static OpenApiKey key(ResultSet rs, int n) throws SQLException {
        Timestamp revoked = rs.getTimestamp("revoked_at");
        return new OpenApiKey(rs.getObject("id", UUID.class), rs.getString("api"), rs.getString("label"), rs.getString("prefix"),
                rs.getString("maker"), rs.getTimestamp("made_at").toInstant(), revoked == null ? null : revoked.toInstant());
    }
}
