package org.openpass.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.terms.Like;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Local accounts of people. */
@Component
public class Accounts {

    private static final int SHORTEST_PASSWORD = 12;

    /** A person's account with what Visibility needs. */
    public record Account(String username, String passwordHash, String displayName, Long partyId, String office,
            boolean national, boolean disabled, Set<Actor.Role> roles) {

        /** The account as an actor. */
        public Actor actor() {
            return new Actor(username, partyId, office, national, roles);
        }
    }

    /** A new account; passwords have at least 12 characters (OWASP ASVS 5, 6.2.1). */
    public record NewAccount(String username, String password, String displayName, Long partyId, String office,
            boolean national, Set<Actor.Role> roles) {
    }

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    Accounts(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    /** Creates the account, or sets its password and roles anew. */
    @Transactional
    public void save(NewAccount a) {
        if (a.password() == null || a.password().length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("password: at least " + SHORTEST_PASSWORD + " characters");
        }
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
    }

    /** The account by its user name. */
    public Optional<Account> find(String username) {
        return jdbc.sql("select a.*, array(select role from access.account_roles r where r.username = a.username) as roles "
                + "from access.accounts a where username = ?").param(username)
                .query((rs, n) -> new Account(username, rs.getString("password_hash"), rs.getString("display_name"),
                        rs.getObject("party_id", Long.class), rs.getString("office"), rs.getBoolean("national"),
                        rs.getTimestamp("disabled_at") != null, Stream.of((String[]) rs.getArray("roles").getArray())
                                .map(Actor.Role::valueOf).collect(Collectors.toUnmodifiableSet()))).optional();
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
                select username, display_name from access.accounts a where disabled_at is null
                and (username ilike :within or display_name ilike :within)
                and exists (select 1 from access.account_roles r where r.username = a.username
                    and r.role in ('CLEARANCE_OFFICER', 'INSPECTOR', 'SUPERVISOR'))
                order by username offset :offset limit :limit
                """).param("within", Like.within(text.strip())).param("offset", offset)
                .param("limit", limit).query((rs, n) -> new Officer(rs.getString(1), rs.getString(2))).list();
    }

    /** Closes the account, or opens it again; who is signed in is out at the next page. */
    public void disable(String username, boolean disabled) {
        jdbc.sql("update access.accounts set disabled_at = case when ? then coalesce(disabled_at, now()) end "
                + "where username = ?").params(disabled, username).update();
    }

    /** Nobody has an account yet. */
    public boolean none() {
        return jdbc.sql("select count(*) from access.accounts").query(Long.class).single() == 0;
    }
}
