package org.openpass.access;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom the identity provider vouched for. */
class ProviderPerson extends DefaultOidcUser implements SignedIn {

    private static final long serialVersionUID = 1L;
    private final String username;
    private final String displayName;
    private transient volatile Actor actor;

    ProviderPerson(Accounts.Account account, OidcUser vouched) {
        super(SignedIn.authorities(account), vouched.getIdToken(), vouched.getUserInfo());
        this.username = account.username();
        this.displayName = account.displayName();
        this.actor = account.actor();
    }

    /** The account's name, as in the audit trail; not the provider's subject. */
    @Override
    public String getName() {
        return username;
    }

    @Override
    public String username() {
        return username;
    }

    @Override
    public String displayName() {
        return displayName;
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
    public boolean equals(Object other) {
        return other instanceof ProviderPerson person && super.equals(other) && username.equals(person.username);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
