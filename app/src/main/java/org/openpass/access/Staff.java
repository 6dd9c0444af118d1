package org.openpass.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.openpass.access.Accounts.Account;
import org.openpass.access.Invitations.Invited;
import org.openpass.access.PostingRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of customs apart from where they work. Nobody is told a password: who has none gets a link that opens once, as
 * those do who join a party ({@link Invitations}), and chooses one.
 */
@Service
@Transactional
public class Staff {

    static final String USERNAME = "[a-z0-9._-]{2,40}";
    static final int LONGEST_NAME = 100;

    private final Accounts accounts;
    private final SignInWays ways;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Staff(Accounts accounts, SignInWays ways, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.ways = ways;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes an account that nobody can sign in with yet, and that is nothing before it is posted.
     *
     * @throws PostingRefused when the user name is none or taken, or the name is missing
     */
    public void add(String username, String name, Actor actor) {
        Postings.administrator(actor);
        if (username == null || !username.matches(USERNAME)) {
            throw new PostingRefused(Reason.USERNAME, String.valueOf(username));
        }
        make(username, named(name), actor);
    }

    /** The same for one that was checked. */
    void make(String username, String name, Actor actor) {
        if (!accounts.addWithoutPassword(username, name)) {
            throw new PostingRefused(Reason.TAKEN, username);
        }
        audit.record(actor.name(), "account.created", username, name);
    }

    /** Changes how colleagues know the person. */
    public void rename(String username, String name, Actor actor) {
        Account person = person(username, actor);
        String now = named(name);
        if (!now.equals(person.displayName())) {
            accounts.rename(username, now);
            audit.record(actor.name(), "account.renamed", username, person.displayName() + " -> " + now);
        }
    }

    /**
     * Makes the link by which the person chooses a password, a first one or another; the link before opens nothing any more.
     *
     * @throws PostingRefused when people sign in with an identity provider only
     */
    public Invited invite(String username, Actor actor) {
        Account person = person(username, actor);
        if (!ways.local()) {
            throw new PostingRefused(Reason.PROVIDER, username);
        }
        if (person.disabled()) {
            throw new PostingRefused(Reason.DISABLED, username);
        }
        return link(username, person.displayName(), actor);
    }

    /** The same for one that was checked. */
    Invited link(String username, String name, Actor actor) {
        OneTimeLink link = OneTimeLink.make();
        Instant now = clock.instant();
        Instant until = now.plus(Invitations.VALID);
        // An invitation of a party to this user name could end in nothing any more: somebody has it.
        jdbc.sql("""
                insert into access.invitations (username, hash, party_id, display_name, roles, rights, invited_by, invited_at,
                    expires_at) values (?, ?, null, ?, '{}', '{}', ?, ?, ?)
                on conflict (username) do update set hash = excluded.hash, party_id = null,
                    display_name = excluded.display_name, roles = excluded.roles, rights = excluded.rights,
                    invited_by = excluded.invited_by, invited_at = excluded.invited_at, expires_at = excluded.expires_at
                """).params(username, link.hash(), name, actor.name(), Timestamp.from(now), Timestamp.from(until)).update();
        audit.record(actor.name(), "people.invited", username, "");
        return new Invited(username, link.token(), until);
    }

    /** Whether people may choose a password here. */
    boolean chooses() {
        return ways.local();
    }

    private Account person(String username, Actor actor) {
        Postings.administrator(actor);
        return accounts.find(username).filter(account -> account.partyId() == null)
                .orElseThrow(() -> new PostingRefused(Reason.UNSEEN, String.valueOf(username)));
    }

    private static String named(String name) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new PostingRefused(Reason.NAME, "");
        }
        return name.strip();
    }
}
