package org.openpass.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who signed in, whichever way. */
public interface SignedIn {

    /** An attribute of the session in which somebody was signed out: why, as {@code signIn.refused.<why>} says it. */
    String LEFT = "openpass.left";

    /** The account's name. */
    String username();

    /** The person's name as colleagues know it. */
    String displayName();

    /** The person as an actor. */
    Actor actor();

    /** What the account of a party's person may do now holds from here on, in the session that it has. */
    void renew(Accounts.Account account);

    /** The account's roles as Spring Security and the views know them. */
    static List<GrantedAuthority> authorities(Accounts.Account account) {
        return account.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).toList();
    }
}
