package org.openpass.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person who signed in with a local account. */
public class SignedIn extends User {

    private static final long serialVersionUID = 1L;
    private final transient Actor actor;
    private final String displayName;

    SignedIn(Accounts.Account account, boolean closed) {
        super(account.username(), account.passwordHash(), !account.disabled(), true, true, !closed,
                authorities(account));
        this.actor = account.actor();
        this.displayName = account.displayName();
    }

    private static List<GrantedAuthority> authorities(Accounts.Account account) {
        return account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }

    /** The person as an actor. */
    public Actor actor() {
        return actor;
    }

    /** The person's name as colleagues know it. */
    public String displayName() {
        return displayName;
    }
}
