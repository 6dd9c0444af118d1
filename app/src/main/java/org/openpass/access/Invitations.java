package org.openpass.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.PeopleRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to join a party's people, or those of customs ({@link Staff}). Who is asked gets a link with 256 random bits,
 * chooses a password, and the link is gone; its SHA-256 is kept, itself it is shown once. It opens nothing when it is over,
 * or when who asked manages the party's people, or administers, no more.
 */
@Service
@Transactional
public class Invitations {

    /** How long a link opens. */
    public static final Duration VALID = Duration.ofHours(72);
    private static final int LONGEST_NAME = 100;
    private static final Set<Actor.Role> FOR_A_PARTY = EnumSet.of(Actor.Role.TRADER, Actor.Role.BROKER);
    private static final String OPEN = """
             from access.invitations i left join access.parties p on p.id = i.party_id
            where i.expires_at > :now and exists (select 1 from access.accounts a
                left join access.account_rights r on r.username = a.username and r."right" = 'MANAGE'
                left join access.standing(:day) s on s.username = a.username
                where a.username = i.invited_by and a.disabled_at is null and (r.username is not null
                    and a.party_id = i.party_id or i.party_id is null and 'ADMINISTRATOR' = any(s.roles)
                    -- asked by customs, for a party that has nobody yet
                    or i.ground is not null and a.party_id is null and not exists (select 1 from access.accounts o
                        where o.party_id = i.party_id)))
            """;

    /**
     * An open invitation.
     *
     * @param party its name; null: customs
     */
    public record Invitation(String username, String name, String party, Set<Right> rights, String invitedBy,
            Instant expiresAt) {
    }

    /** What was made; {@code token} is the only copy of what the link ends with. */
    public record Invited(String username, String token, Instant expiresAt) {
    }

    private record Kept(Long partyId, Set<Actor.Role> roles, Invitation invitation) {
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountRights rights;
    private final SignInWays ways;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Accounts accounts, AccountRights rights, SignInWays ways, Sessions sessions,
            AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rights = rights;
        this.ways = ways;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks somebody to join the people of the actor's party; asked again, the link before opens nothing any more.
     *
     * @throws RightMissing when the actor does not manage people
     */
    public Invited invite(String username, String name, Set<Right> given, Actor actor) {
        long party = rights.manage(actor);
        if (!ways.local()) {
            throw new PeopleRefused(Reason.PROVIDER);
        }
        if (username == null || !username.matches("[a-z0-9._-]{2,40}")) {
            throw new PeopleRefused(Reason.USERNAME);
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw new PeopleRefused(Reason.NAME);
        }
        OneTimeLink link = OneTimeLink.make();
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        String[] roles = actor.roles().stream().filter(FOR_A_PARTY::contains).map(Actor.Role::name).toArray(String[]::new);
        boolean free = accounts.find(username).isEmpty() && jdbc.sql("""
                insert into access.invitations as i (username, hash, party_id, display_name, roles, rights, invited_by,
                    invited_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (username) do update set hash = excluded.hash, party_id = excluded.party_id,
                    display_name = excluded.display_name, roles = excluded.roles, rights = excluded.rights,
                    invited_by = excluded.invited_by, invited_at = excluded.invited_at, expires_at = excluded.expires_at,
                    ground = null
                where i.party_id = excluded.party_id or i.expires_at <= excluded.invited_at
                """).params(username, link.hash(), party, name.strip(), roles, AccountRights.names(given), actor.name(),
                Timestamp.from(now), Timestamp.from(until)).update() == 1;
        if (!free) {
            throw new PeopleRefused(Reason.TAKEN);
        }
        audit.record(actor.name(), "people.invited", username, PartyPeople.said(given));
        return new Invited(username, link.token(), until);
    }

    /** Takes the invitation back: its link opens nothing any more. */
    public void withdraw(String username, Actor actor) {
        long party = rights.manage(actor);
        if (jdbc.sql("delete from access.invitations where username = ? and party_id = ?").params(username, party)
                .update() == 0) {
            throw new PeopleRefused(Reason.UNSEEN);
        }
        audit.record(actor.name(), "people.invitationWithdrawn", username, "");
    }

    /** The open invitations of the actor's party, by user name. */
    @Transactional(readOnly = true)
    public List<Invitation> open(Actor actor) {
        return jdbc.sql("select i.*, p.name as party" + OPEN + " and i.party_id = :party::bigint order by i.username")
                .param("now", now()).param("day", Seoul.today(clock)).param("party", actor.partyId())
                .query(Invitations::read).list().stream().map(Kept::invitation).toList();
    }

    /** The invitation that the link opens; empty when it opens nothing. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String token) {
        return ways.local() ? kept(token, "").map(Kept::invitation) : Optional.empty();
    }

    /**
     * Joins: makes the account with this password, once. Who works for customs has an account and chooses its password.
     *
     * @return the user name
     * @throws PeopleRefused when the link opens nothing, the password is too short, or somebody has the user name by now
     */
    public String accept(String token, String password) {
        if (password == null || password.length() < accounts.shortestPassword()) {
            throw new PeopleRefused(Reason.PASSWORD);
        }
        // Of two at once the second waits for the first, and finds nothing.
        Kept kept = (ways.local() ? kept(token, " for update of i") : Optional.<Kept>empty())
                .orElseThrow(() -> new PeopleRefused(Reason.LINK));
        String username = kept.invitation().username();
        jdbc.sql("delete from access.invitations where username = ?").param(username).update();
        if (kept.partyId() == null) {
            if (!accounts.choose(username, password)) {
                throw new PeopleRefused(Reason.LINK);
            }
            // Whoever knew the password before is signed in no more (OWASP ASVS 5, 7.4.3).
            sessions.endAll(username, username);
            audit.record(username, "people.passwordChosen", username, "invited by " + kept.invitation().invitedBy());
            return username;
        }
        if (!accounts.add(new Accounts.NewAccount(username, password, kept.invitation().name(), kept.partyId(), null,
                false, kept.roles()))) {
            throw new PeopleRefused(Reason.TAKEN);
        }
        rights.give(username, kept.invitation().rights());
        audit.record(username, "people.joined", username, "invited by " + kept.invitation().invitedBy());
        return username;
    }

    private Optional<Kept> kept(String token, String lock) {
        return jdbc.sql("select i.*, p.name as party" + OPEN + " and i.hash = :hash" + lock).param("now", now())
                .param("day", Seoul.today(clock)).param("hash", OneTimeLink.hash(token)).query(Invitations::read).optional();
    }

    private static Kept read(ResultSet rs, int n) throws SQLException {
        Set<Actor.Role> roles = Stream.of((String[]) rs.getArray("roles").getArray()).map(Actor.Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Kept(rs.getObject("party_id", Long.class), roles, new Invitation(rs.getString("username"),
                rs.getString("display_name"), rs.getString("party"), AccountRights.read(rs, "rights"),
                rs.getString("invited_by"), rs.getTimestamp("expires_at").toInstant()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
