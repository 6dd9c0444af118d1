package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderClaimsTest {

    private static ProviderClaims claims(String rolesClaim, Map<String, String> roles, Map<String, Object> claims) {
        return new ProviderClaims(new OidcProperties("https://id.example", "openpass", "", "", "ID", List.of("openid"),
                "preferred_username", "name", rolesClaim, roles, "office", "party"), claims);
    }

    @Test
    void rolesAreReadAsListOrTextNestedOrNotAndTheUnknownAreLeftOut() {
        assertThat(claims("roles", Map.of(), Map.of("roles", List.of("inspector", "staff"))).roles())
                .containsExactly(Actor.Role.INSPECTOR);
        assertThat(claims("roles", Map.of(), Map.of("roles", "TRADER, clearance-officer")).roles())
                .containsExactly(Actor.Role.TRADER, Actor.Role.CLEARANCE_OFFICER);
        assertThat(claims("realm_access.roles", Map.of("clerk", "SUPERVISOR"),
                Map.of("realm_access", Map.of("roles", List.of("clerk")))).roles())
                .containsExactly(Actor.Role.SUPERVISOR);
        assertThat(claims("https://claims.example/roles", Map.of(),
                Map.of("https://claims.example/roles", List.of("BROKER"))).roles())
                .containsExactly(Actor.Role.BROKER);
        assertThat(claims("roles", Map.of(), Map.of()).roles()).isEmpty();
    }

    @Test
    void aNameIsOfSmallLettersAndBlankIsNone() {
        assertThat(claims("roles", Map.of(), Map.of("preferred_username", "Kim.S")).username()).contains("kim.s");
        assertThat(claims("roles", Map.of(), Map.of("office", " ")).office()).isEmpty();
    }

    @Test
    void oneWayInMustBeOpen() {
        assertThatThrownBy(() -> new SignInWays(false, Optional.empty())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("openpass.oidc.issuer");
    }
}
