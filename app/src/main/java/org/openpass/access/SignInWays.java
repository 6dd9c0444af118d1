package org.openpass.access;

import java.util.Optional;

/**
 * How people may sign in.
 *
 * @param local with a local password
 * @param provider the name of the identity provider, empty for none
 */
public record SignInWays(boolean local, Optional<String> provider) {

    /** Names the provider in addresses. */
    public static final String PROVIDER_ID = "oidc";

    /** At least one way must be open. */
    public SignInWays {
        if (!local && provider.isEmpty()) {
            throw new IllegalStateException("openpass.local-sign-in is false and there is no openpass.oidc.issuer: "
                    + "nobody could sign in");
        }
    }
}
