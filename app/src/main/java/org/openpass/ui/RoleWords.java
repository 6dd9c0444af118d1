package org.openpass.ui;

import static org.openpass.ui.Texts.text;

import java.util.Collection;
import java.util.stream.Collectors;
import org.openpass.access.Actor.Role;

/** What a person is, as people read it: who acts for a party is what the party is, a carrier or an operator of bonded areas. */
public final class RoleWords {

    private RoleWords() {
    }

    /** @param kind of the party acted for; null: customs' people */
    public static String of(Collection<Role> roles, String kind) {
        return roles.stream().sorted().map(role -> text(role == Role.TRADER && kind != null ? "party.kind." + kind : "role." + role))
                .collect(Collectors.joining(", "));
    }
}
