package org.openpass.access;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.audittrail.Act;
import org.openpass.signals.Signals;
import org.openpass.terms.Like;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts of people. What somebody is today is asked with the day: postings begin and end by themselves. */
@Component
public class Accounts {

    /** Tells the user name of an account that was closed, or has another office or other roles since. */
    public static final String CLOSED = "account_closed";

    /** The code of a customs office: digits, or the letters of an agency. */
    public static final String OFFICE = "[0-9A-Z]{3}";
    /** Kept where nobody has chosen a password yet: none hashes to it. */
    private static final String NO_PASSWORD = "{bcrypt}none";

    /** A person's account with what Visibility needs, as it stands today. */
    public record Account(String username, String passwordHash, String displayName, Long partyId, String office,
            boolean national, boolean disabled, Set<Actor.Role> roles, Set<Right> rights) {

        /** The account as an actor. */
        public Actor actor() {
            return new Actor(username, partyId, office, national, roles, rights);
        }

        /** What the audit trail may say of it, by field. */
        public Map<String, String> facts() {
            return Act.fields("displayName", displayName, "partyId", partyId, "office", office, "national", national,
                    "disabled", disabled, "roles", roles, "rights", rights);
        }
    }

    /** A new account. */
    public record NewAccount(String username, String password, String displayName, Long partyId, String office,
            boolean national, Set<Actor.Role> roles) {
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final AccountRights rights;
    private final Signals signals;
    private final Clock clock;
    private final Limits limits;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder, AccountRights rights, Signals signals, Clock clock,
            Limits limits) {
        this.limits = limits;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.rights = rights;
        this.signals = signals;
        this.clock = clock;
    }

    /** Passwords that are chosen have at least so many characters (OWASP ASVS 5, 6.2.1). */
    public int shortestPassword() {
        return limits.of("password.shortest");
    }

    /** Creates the account, or sets its password and roles anew. */
    @Transactional
    public void save(NewAccount a) {
        if (a.password() == null || a.password().length() < shortestPassword()) {
            throw new IllegalArgumentException("password: at least " + shortestPassword() + " characters");
        }
        Long partyBefore = find(a.username()).map(Account::partyId).orElse(null);
        jdbc.sql("""
                insert into access.accounts (username, password_hash, display_name, party_id, office, national)
                values (?, ?, ?, ?, ?, ?) on conflict (username) do update set
                    password_hash = excluded.password_hash, display_name = excluded.display_name,
                    party_id = excluded.party_id, office = excluded.office, national = excluded.national
                """).params(a.username(), encoder.encode(a.password()), a.displayName(), a.partyId(), a.office(),
                a.national()).update();
        jdbc.sql("delete from access.account_roles where username = ?").param(a.username()).update();
        a.roles().forEach(role -> jdbc.sql("insert into access.account_roles values (?, ?)")
                .params(a.username(), role.name()).update());
        if (!Objects.equals(partyBefore, a.partyId())) {
            rights.joins(a.username(), a.partyId());
        }
    }

    /** Creates the account unless somebody has the user name; of two at once, the second learns that it is taken. */
    @Transactional
    boolean add(NewAccount a) {
        // The row without a password and without a party takes the name; it is seen by nobody before it has both.
        boolean taken = jdbc.sql("insert into access.accounts (username, password_hash, display_name) values (?, '', ?) "
                + "on conflict (username) do nothing").params(a.username(), a.displayName()).update() == 0;
        if (!taken) {
            save(a);
        }
        return !taken;
    }

    /** Makes an account of customs that nobody can sign in with before they have chosen a password; false: it is taken. */
    @Transactional
    boolean addWithoutPassword(String username, String displayName) {
        return jdbc.sql("insert into access.accounts (username, password_hash, display_name) values (?, ?, ?) "
                + "on conflict (username) do nothing").params(username, NO_PASSWORD, displayName).update() == 1;
    }

    /** Sets the password of an account of customs that is not closed; false when there is none. */
    @Transactional
    boolean choose(String username, String password) {
        return jdbc.sql("update access.accounts set password_hash = ? where username = ? and disabled_at is null "
                + "and party_id is null").params(encoder.encode(password), username).update() == 1;
    }

    /** Changes how colleagues know the person; nothing else. */
    @Transactional
    void rename(String username, String displayName) {
        jdbc.sql("update access.accounts set display_name = ? where username = ?").params(displayName, username).update();
    }

    /** The account by its user name, with the office and roles of today. */
    public Optional<Account> find(String username) {
        return jdbc.sql("""
                select a.username, a.password_hash, a.display_name, a.party_id, a.disabled_at, s.office, s.national, s.roles,
                    array(select "right" from access.account_rights r where r.username = a.username) as rights
                from access.accounts a join access.standing(:day) s on s.username = a.username
                where a.username = :username
                """).param("day", Seoul.today(clock)).param("username", username)
                .query((rs, n) -> new Account(username, rs.getString("password_hash"), rs.getString("display_name"),
                        rs.getObject("party_id", Long.class), rs.getString("office"), rs.getBoolean("national"),
                        rs.getTimestamp("disabled_at") != null, Stream.of((String[]) rs.getArray("roles").getArray())
                                .map(Actor.Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                        AccountRights.read(rs, "rights"))).optional();
    }

    /** The first of all accounts, by user name. */
    public List<Account> list(int limit) {
        return jdbc.sql("select username from access.accounts order by username limit ?").param(limit)
                .query(String.class).list().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** Somebody who acts for customs, as colleagues know them. */
    public record Officer(String username, String displayName) {
    }

    /** Officers whose user name or name holds the text, by user name; those whose account is closed are left out. */
    public List<Officer> officers(String text, int offset, int limit) {
        return jdbc.sql("""
                select a.username, a.display_name from access.accounts a
                join access.standing(:day) s on s.username = a.username
                where a.disabled_at is null and a.party_id is null
                and (a.username ilike :within or a.display_name ilike :within)
                and s.roles && array['CLEARANCE_OFFICER', 'INSPECTOR', 'CARGO_OFFICER', 'SUPERVISOR']
                order by a.username offset :offset limit :limit
                """).param("day", Seoul.today(clock)).param("within", Like.within(text.strip())).param("offset", offset)
                .param("limit", limit).query((rs, n) -> new Officer(rs.getString(1), rs.getString(2))).list();
    }

    /** Closes the account, or opens it again; whoever is signed in with it is out. */
    @Transactional
    public void disable(String username, boolean disabled) {
        jdbc.sql("update access.accounts set disabled_at = case when ? then coalesce(disabled_at, now()) end "
                + "where username = ?").params(disabled, username).update();
        rights.changed();
        if (disabled) {
            signals.notify(CLOSED, username);
        }
    }

    /** Says that somebody's office or roles are others from now on: their open pages look again. */
    void moved(String username) {
        signals.notify(CLOSED, username);
    }

    /** Nobody has an account yet. */
    public boolean none() {
        return jdbc.sql("select count(*) from access.accounts").query(Long.class).single() == 0;
    }
}
