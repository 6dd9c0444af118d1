package org.openpass.access;

import org.springframework.security.core.userdetails.User;

/** A person who signed in with a local password. */
class LocalPerson extends User implements SignedIn {

    private static final long serialVersionUID = 1L;
    private transient volatile Actor actor;
    private final String displayName;
    private final boolean failedBefore;

    LocalPerson(Accounts.Account account, SignInThrottle.Failures failures) {
        super(account.username(), account.passwordHash(), !account.disabled(), true, true, !failures.closed(),
                SignedIn.authorities(account));
        this.failedBefore = failures.any();
        this.actor = account.actor();
        this.displayName = account.displayName();
    }

    /** Whether wrong passwords went before this sign-in. */
    boolean failedBefore() {
        return failedBefore;
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
    public void renew(Accounts.Account account) {
        actor = account.actor();
    }

    @Override
    public String displayName() {
        return displayName;
    }
}
