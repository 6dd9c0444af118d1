package org.openpass.declaration;

import org.openpass.access.Actor;
import org.openpass.access.Principals;
import org.springframework.stereotype.Component;

/**
 * Who acts for a party of a declaration. A page may stand open longer than the mandate under which it was opened: each act
 * asks again, for the kind of case that it belongs to.
 */
@Component
class Acting {

    private final Principals principals;

    Acting(Principals principals) {
        this.principals = principals;
    }

    /** Whether the actor acts today for the declarant or the importer, in cases of the kind. */
    boolean may(Declaration declaration, String kind, Actor actor) {
        if (actor.partyId() == null) {
            return false;
        }
        Principals.ActsFor acts = principals.of(actor.partyId());
        return acts.includes(declaration.declarantId(), kind) || acts.includes(declaration.importerId(), kind);
    }

    /** @throws ChangeRefused when the actor does not */
    void require(Declaration declaration, String kind, Actor actor) {
        if (!may(declaration, kind, actor)) {
            throw new ChangeRefused("mandate.missing", "Your party has no mandate of a party of " + declaration.number()
                    + " for this, or it has ended.");
        }
    }
}
