package org.openpass.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider that people sign in with (OpenID Connect); prefix {@code openpass.oidc}. Names of claims may
 * lead into nested ones: {@code realm_access.roles}.
 *
 * @param issuer the provider's issuer, whose discovery document names the rest; empty: none
 * @param clientId as the provider knows OpenPass
 * @param clientSecret or
 * @param clientSecretFile a file that holds it
 * @param name what the button calls the provider
 * @param usernameClaim names the account; people must not be able to choose it themselves
 * @param nameClaim the person's name
 * @param rolesClaim a list of roles
 * @param roles the provider's name of a role to ours; a role that is called as ours needs no entry
 * @param officeClaim the customs office of officers, 3 digits, or {@code *} for all offices
 * @param partyClaim an identifier of the party of traders and brokers
 */
@ConfigurationProperties("openpass.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("openpass") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String clientSecretFile,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, String> roles,
        @DefaultValue("office") String officeClaim,
        @DefaultValue("party") String partyClaim) {

    boolean configured() {
        return !issuer.isBlank();
    }

    String secret() {
        try {
            return clientSecretFile.isBlank() ? clientSecret : Files.readString(Path.of(clientSecretFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("openpass.oidc.client-secret-file cannot be read", e);
        }
    }
}
