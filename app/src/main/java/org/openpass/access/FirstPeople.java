package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.Parties.Party;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites the first person of a party that customs has registered: with all rights, since nobody else is there to give any.
 * The link opens while the party has nobody; afterwards its own people invite.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FirstPeople {

    private static final int LONGEST = 36;
    private static final int MOST = 100;
    /** Names by which the trail tells who is no account. */
    private static final Set<String> NOBODYS = Set.of("system", "applicant", "retention");

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SignInWays ways;
    private final AuditTrail audit;
    private final Clock clock;

    FirstPeople(JdbcClient jdbc, Accounts accounts, SignInWays ways, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.ways = ways;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the link.
     *
     * @param username that the person would like; where somebody has it a number follows
     * @param ground the application that was granted
     * @param by the officer who decided
     * @return empty where an identity provider makes the accounts
     */
    public Optional<Invited> invite(Party party, String username, String name, String ground, String by) {
        if (!ways.local()) {
            return Optional.empty();
        }
        OneTimeLink link = OneTimeLink.make();
        Instant now = clock.instant();
        Instant until = now.plus(Invitations.VALID);
        String role = party.broker() ? Actor.Role.BROKER.name() : Actor.Role.TRADER.name();
        String[] rights = AccountRights.names(EnumSet.allOf(Right.class));
        String base = username.length() > LONGEST ? username.substring(0, LONGEST) : username;
        for (int i = 1; i <= MOST; i++) {
            String free = i == 1 ? username : base + "-" + i;
            boolean made = !NOBODYS.contains(free) && accounts.find(free).isEmpty() && jdbc.sql("""
                    insert into access.invitations (username, hash, party_id, display_name, roles, rights, invited_by,
                        invited_at, expires_at, ground) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (username) do nothing
                    """).params(free, link.hash(), party.id(), name, new String[] {role}, rights, by, Timestamp.from(now),
                    Timestamp.from(until), ground).update() == 1;
            if (made) {
                audit.record(by, "people.invited", free, ground);
                return Optional.of(new Invited(free, link.token(), until));
            }
        }
        throw new IllegalStateException("No user name like " + username + " is free");
    }
}
