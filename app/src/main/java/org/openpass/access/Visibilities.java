package org.openpass.access;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Works out what an actor may see. */
@Component
public class Visibilities {

    private final Parties parties;
    private final Deputies deputies;
    private final Clock clock;

    Visibilities(Parties parties, Deputies deputies, Clock clock) {
        this.parties = parties;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * What the actor may see now: with the cases of an office where they stand in for somebody, to the second.
     * Administrators administer; they see no case unless they are officers too.
     */
    public Visibility of(Actor actor) {
        if (actor.officer()) {
            Set<String> offices = deputies.principals(actor).stream().map(Deputies.Principal::office)
                    .filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
            if (actor.office() != null) {
                offices.add(actor.office());
            }
            return new Visibility(actor.national(), Set.of(), offices);
        }
        if (actor.partyId() != null) {
            return new Visibility(false, parties.actsFor(actor.partyId(), Seoul.today(clock)),
                    Set.of());
        }
        return Visibility.NONE;
    }
}
