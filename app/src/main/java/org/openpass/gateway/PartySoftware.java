package org.openpass.gateway;

import java.util.Set;
import org.openpass.access.Actor;
import org.openpass.access.Parties;

/** A party's software as an actor: it bears the party's name and acts for it. */
public final class PartySoftware {

    private PartySoftware() {
    }

    /** The software of the party as it is registered now. */
    public static Actor of(Parties.Party party) {
        Actor.Role role = party.kind().equals("BROKER") ? Actor.Role.BROKER : Actor.Role.TRADER;
        return new Actor(party.name(), party.id(), null, false, Set.of(role));
    }
}
