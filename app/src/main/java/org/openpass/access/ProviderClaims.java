package org.openpass.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the provider's claims say about a person, in our terms. */
final class ProviderClaims {

    private final OidcProperties names;
    private final Map<String, Object> claims;

    ProviderClaims(OidcProperties names, Map<String, Object> claims) {
        this.names = names;
        this.claims = claims;
    }

    Optional<String> username() {
        return text(names.usernameClaim()).map(name -> name.toLowerCase(Locale.ROOT));
    }

    Optional<String> displayName() {
        return text(names.nameClaim());
    }

    Optional<String> office() {
        return text(names.officeClaim());
    }

    Optional<String> party() {
        return text(names.partyClaim());
    }

    /** The roles that we know; what else the provider says is for others. */
    Set<Actor.Role> roles() {
        Set<Actor.Role> held = EnumSet.noneOf(Actor.Role.class);
        Object found = at(names.rolesClaim());
        Collection<?> said = found instanceof Collection<?> list ? list
                : found == null ? List.of() : List.of(found.toString().split("[ ,]+"));
        for (Object role : said) {
            String ours = names.roles().getOrDefault(role.toString(), role.toString());
            for (Actor.Role known : Actor.Role.values()) {
                if (known.name().equalsIgnoreCase(ours.replace('-', '_'))) {
                    held.add(known);
                }
            }
        }
        return held;
    }

    private Optional<String> text(String claim) {
        Object found = at(claim);
        return found == null || found.toString().isBlank() ? Optional.empty() : Optional.of(found.toString().strip());
    }

    /** The claim of this very name, or else the nested one. */
    private Object at(String claim) {
        Object found = claims.get(claim);
        if (found != null) {
            return found;
        }
        Object level = claims;
        for (String name : claim.split("\\.")) {
            level = level instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return level;
    }
}
