package org.openpass.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openpass.access.PeopleRefused.Reason;
import org.openpass.audittrail.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a party and what each may do for it. Everybody of the party sees them; who manages them changes them, and
 * of those who manage, one is always left.
 */
@Service
@Transactional
public class PartyPeople {

    private static final int MOST = 1_000;

    /**
     * A person with an account of the party's.
     *
     * @param active the account is not disabled
     * @param lastSignIn to the screens; null when it is not known
     */
    public record Person(String username, String name, Set<Right> rights, boolean active, Instant lastSignIn) {
    }

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountRights rights;
    private final AuditTrail audit;

    PartyPeople(JdbcClient jdbc, Accounts accounts, AccountRights rights, AuditTrail audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
    }

    /** The people of the actor's party by name; nobody for who acts for no party. */
    @Transactional(readOnly = true)
    public List<Person> list(Actor actor) {
        return find(actor.partyId(), null);
    }

    /**
     * Gives the person these rights in place of those they had.
     *
     * @throws RightMissing when the actor does not manage people
     * @throws PeopleRefused for a stranger, and when nobody would be left to manage
     */
    public Person change(String username, Set<Right> wanted, Actor actor) {
        long party = rights.manage(actor);
        Person person = person(party, username);
        if (!wanted.contains(Right.MANAGE)) {
            refuseLast(party, person);
        }
        if (!wanted.equals(person.rights())) {
            rights.give(username, wanted);
            audit.record(actor.name(), "people.rights", username, said(person.rights()) + " -> " + said(wanted));
        }
        return person(party, username);
    }

    /** Closes the person's account: their sessions end, and their password opens nothing any more. */
    public Person disable(String username, Actor actor) {
        long party = rights.manage(actor);
        Person person = person(party, username);
        refuseLast(party, person);
        return set(party, person, true, actor);
    }

    /** Opens the account again, with the rights it had. */
    public Person enable(String username, Actor actor) {
        long party = rights.manage(actor);
        return set(party, person(party, username), false, actor);
    }

    private Person set(long party, Person person, boolean disabled, Actor actor) {
        if (person.active() == disabled) {
            accounts.disable(person.username(), disabled);
            audit.record(actor.name(), disabled ? "people.disabled" : "people.enabled", person.username(), "");
        }
        return person(party, person.username());
    }

    private void refuseLast(long party, Person person) {
        boolean manages = person.active() && person.rights().contains(Right.MANAGE);
        if (manages && !rights.managedWithout(party, person.username())) {
            throw new PeopleRefused(Reason.LAST);
        }
    }

    private Person person(long party, String username) {
        return find(party, username).stream().findFirst().orElseThrow(() -> new PeopleRefused(Reason.UNSEEN));
    }

    List<Person> find(Long party, String username) {
        return jdbc.sql("""
                select a.username, a.display_name, a.disabled_at is null as active, s.last_at,
                    array(select "right" from access.account_rights r where r.username = a.username) as rights
                from access.accounts a left join access.sign_ins s on s.username = a.username
                where a.party_id = :party::bigint and (:username::text is null or a.username = :username)
                order by a.disabled_at is not null, a.display_name, a.username limit :most
                """).param("party", party).param("username", username).param("most", MOST).query((rs, n) -> {
                    Timestamp last = rs.getTimestamp("last_at");
                    return new Person(rs.getString("username"), rs.getString("display_name"),
                            AccountRights.read(rs, "rights"), rs.getBoolean("active"),
                            last == null ? null : last.toInstant());
                }).list();
    }

    static String said(Set<Right> rights) {
        EnumSet<Right> sorted = EnumSet.noneOf(Right.class);
        sorted.addAll(rights);
        return sorted.toString();
    }
}
