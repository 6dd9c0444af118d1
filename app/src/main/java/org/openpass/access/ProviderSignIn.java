package org.openpass.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Sign-in with an identity provider: OpenID Connect, authorisation code with PKCE. */
@Configuration(proxyBeanMethods = false)
class ProviderSignIn {

    @Bean
    static SignInWays signInWays(OidcProperties oidc, @Value("${openpass.local-sign-in:true}") boolean local) {
        return new SignInWays(local, oidc.configured() ? Optional.of(oidc.name()) : Optional.empty());
    }

    /** Only with an issuer. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${openpass.oidc.issuer:}'.isBlank()")
    static class Provider {

        /** The provider is asked for its addresses at the first sign-in: while it is away, all else works. */
        @Bean
        ClientRegistrationRepository identityProvider(OidcProperties oidc) {
            return new SupplierClientRegistrationRepository(() ->
                    new InMemoryClientRegistrationRepository(registration(oidc)));
        }

        private static ClientRegistration registration(OidcProperties oidc) {
            return ClientRegistrations.fromIssuerLocation(oidc.issuer()).registrationId(SignInWays.PROVIDER_ID)
                    .clientId(oidc.clientId()).clientSecret(oidc.secret()).clientName(oidc.name())
                    .scope(oidc.scopes()).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }

        @Bean
        OAuth2UserService<OidcUserRequest, OidcUser> peopleOfTheProvider(ProviderAccounts accounts,
                OidcProperties oidc) {
            OidcUserService vouching = new OidcUserService();
            return request -> {
                OidcUser vouched = vouching.loadUser(request);
                Map<String, Object> claims = new HashMap<>(vouched.getClaims());
                try {
                    return new ProviderPerson(accounts.signIn(vouched.getIssuer() + " " + vouched.getSubject(),
                            new ProviderClaims(oidc, claims)), vouched);
                } catch (ProviderAccounts.Refused e) {
                    throw new OAuth2AuthenticationException(new OAuth2Error(e.getMessage()), e);
                }
            };
        }
    }
}
