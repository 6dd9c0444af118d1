package org.openpass.access;

import java.time.Clock;
import java.util.Set;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Works out what an actor may see. */
@Component
public class Visibilities {

    private final Parties parties;
    private final Clock clock;

    Visibilities(Parties parties, Clock clock) {
        this.parties = parties;
        this.clock = clock;
    }

    /** What the actor may see today. Administrators administer; they see no case unless they are officers too. */
    public Visibility of(Actor actor) {
        if (actor.officer()) {
            return new Visibility(actor.national(), Set.of(),
                    actor.office() == null ? Set.of() : Set.of(actor.office()));
        }
        if (actor.partyId() != null) {
            return new Visibility(false, parties.actsFor(actor.partyId(), Seoul.today(clock)),
                    Set.of());
        }
        return Visibility.NONE;
    }
}
