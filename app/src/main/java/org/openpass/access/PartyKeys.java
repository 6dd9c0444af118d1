package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openpass.access.PartyKeyRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of a party's software, as the party makes, sees and ends them itself; those that customs issued to it are among
 * them.
 */
@Service
@Transactional
public class PartyKeys {

    /** The most keys of a party that are valid at a time. */
    public static final int MOST = 20;
    /** The longest name. */
    public static final int LONGEST_NAME = 100;

    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(90);
    private static final int MOST_SHOWN = 200;
    private static final String SELECT = """
            select k.*, a.display_name, u.last_used_at from access.api_keys k
            left join access.accounts a on a.username = k.made_by left join access.key_uses u on u.hash = k.hash
            """;

    /**
     * A key to be made.
     *
     * @param id chosen by who asks: the same again makes no second key
     * @param name unlike that of any other valid key of the party
     * @param until the last day; null for as long as possible
     */
    public record NewKey(UUID id, String name, LocalDate until) {
    }

    /** @param secret the only copy of the key; null when it was made before */
    public record Made(PartyKey key, String secret) {
    }

    private final Rights rights;
    private final JdbcClient jdbc;
    private final ApiKeys keys;
    private final AuditTrail audit;
    private final Clock clock;
    private final Limits limits;

    PartyKeys(Rights rights, JdbcClient jdbc, ApiKeys keys, AuditTrail audit, Clock clock, Limits limits) {
        this.limits = limits;
        this.rights = rights;
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** A key is valid no longer than those that customs issues. */
    public int longestDays() {
        return limits.of("apiKey.longestDays");
    }

    /** Makes and ends the keys of the own party: who manages its people, and whose account is open. */
    @Transactional(readOnly = true)
    public boolean mayManage(Actor actor) {
        return rights.isPerson(actor) && rights.of(actor).contains(Right.MANAGE);
    }

    /** The keys of the party, valid ones first, the newest first; those that ended are seen for 90 days. */
    @Transactional(readOnly = true)
    public List<PartyKey> list(Actor actor) {
        requireSight(actor);
        return of(actor.partyId());
    }

    List<PartyKey> of(long party) {
        Instant now = clock.instant();
        return jdbc.sql(SELECT + """
                where k.party_id = :party and coalesce(k.revoked_at, k.expires_at) > :since
                order by k.revoked_at is null and k.expires_at > :now desc, k.created_at desc, k.id limit :most
                """).param("party", party).param("since", Timestamp.from(now.minus(KEPT_IN_SIGHT)))
                .param("now", Timestamp.from(now)).param("most", MOST_SHOWN).query(PartyKeys::key).list();
    }

    /**
     * Makes a key. The same request again is the key that it made, without the key itself: that is kept nowhere.
     *
     * @throws PartyKeyRefused when it cannot be
     */
    public Made make(NewKey wanted, Actor actor) {
        if (actor.partyId() == null) {
            throw PartyKeyRefused.unseen();
        }
        if (!mayManage(actor)) {
            throw PartyKeyRefused.notAllowed();
        }
        Instant now = clock.instant();
        String name = name(wanted);
        Instant expiresAt = Seoul.after(lastDay(wanted));
        long party = actor.partyId();
        // Two that are made for one party at once come one after the other; nothing else waits for this.
        jdbc.sql("select id from access.parties where id = ? for no key update").param(party).query(Long.class).single();
        Optional<PartyKey> before = find(party, wanted.id());
        if (before.isPresent()) {
            return madeBefore(before.get(), name);
        }
        requireRoom(party, name, now);
        String secret = keys.issue(wanted.id(), party, name, expiresAt, actor.name());
        PartyKey made = find(party, wanted.id()).orElseThrow();
        audit.record(actor.name(), "key.issued", String.valueOf(party), name + " " + made.prefix() + "…");
        return new Made(made, secret);
    }

    /** Ends the key now and for good, on every node; again it is the key as it was ended. */
    public PartyKey revoke(UUID id, Actor actor) {
        requireSight(actor);
        if (keys.revoke(actor.partyId(), id)) {
            PartyKey ended = find(actor.partyId(), id).orElseThrow();
            audit.record(actor.name(), "key.revoked", String.valueOf(actor.partyId()), ended.name());
            return ended;
        }
        return find(actor.partyId(), id).orElseThrow(PartyKeyRefused::unseen);
    }

    private static Made madeBefore(PartyKey key, String name) {
        if (!key.name().equals(name)) {
            throw new PartyKeyRefused(Reason.OTHER, "id: it names the key “" + key.name() + "”. Choose another for a new key.");
        }
        return new Made(key, null);
    }

    private void requireRoom(long party, String name, Instant now) {
        List<String> valid = jdbc.sql("select label from access.api_keys where party_id = ? and revoked_at is null "
                + "and expires_at > ?").params(party, Timestamp.from(now)).query(String.class).list();
        if (valid.stream().anyMatch(name::equalsIgnoreCase)) {
            throw new PartyKeyRefused(Reason.NAME_TAKEN, "name: a key of yours is called “" + name
                    + "” already. Choose another name, or revoke that key first.");
        }
        if (valid.size() >= MOST) {
            throw new PartyKeyRefused(Reason.TOO_MANY, "You have " + valid.size() + " valid keys, and may have " + MOST
                    + ": revoke one that is not needed any more.");
        }
    }

    private static String name(NewKey wanted) {
        if (wanted.id() == null) {
            throw new IllegalArgumentException("id: choose a UUID, so that the same request again makes no second key");
        }
        String name = wanted.name() == null ? "" : wanted.name().replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: 1 to " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private LocalDate lastDay(NewKey wanted) {
        LocalDate today = Seoul.today(clock);
        LocalDate longest = today.plusDays(longestDays());
        LocalDate last = wanted.until() == null ? longest : wanted.until();
        if (last.isBefore(today) || last.isAfter(longest)) {
            throw new IllegalArgumentException("until: a day from " + today + " to " + longest);
        }
        return last;
    }

    /** Who manages the keys; and the party's software, which may see keys and end them, its own among them. */
    private void requireSight(Actor actor) {
        if (actor.partyId() == null || rights.missingManager(actor).isPresent()) {
            throw PartyKeyRefused.unseen();
        }
    }

    private Optional<PartyKey> find(long party, UUID id) {
        return jdbc.sql(SELECT + "where k.party_id = ? and k.id = ?").params(party, id).query(PartyKeys::key).optional();
    }

    private static PartyKey key(ResultSet rs, int n) throws SQLException {
        return new PartyKey(rs.getObject("id", UUID.class), rs.getString("label"), rs.getString("prefix"),
                rs.getString("made_by"), rs.getString("display_name"), instant(rs, "created_at"),
                instant(rs, "last_used_at"), instant(rs, "expires_at"), instant(rs, "revoked_at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
