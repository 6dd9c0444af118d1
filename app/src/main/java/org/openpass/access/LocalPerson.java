package org.openpass.access;

import org.springframework.security.core.userdetails.User;

/** A person who signed in with a local password. */
class LocalPerson extends User implements SignedIn {

    private static final long serialVersionUID = 1L;
    private final transient Actor actor;
    private final String displayName;

    LocalPerson(Accounts.Account account, boolean closed) {
        super(account.username(), account.passwordHash(), !account.disabled(), true, true, !closed,
                SignedIn.authorities(account));
        this.actor = account.actor();
        this.displayName = account.displayName();
    }

    @Override
    public String username() {
        return getUsername();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public String displayName() {
        return displayName;
    }
}
