package org.openpass.access;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what an actor may see. */
@Component
public class Visibilities {

    private final Principals principals;
    private final Deputies deputies;

    Visibilities(Principals principals, Deputies deputies) {
        this.principals = principals;
        this.deputies = deputies;
    }

    /**
     * What the actor may see now: with the cases of an office where they stand in for somebody, to the second, and with
     * those of a client while the mandate holds. It is asked for anew by each list and look, and kept by none.
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
            Principals.ActsFor acts = principals.of(actor.partyId());
            return new Visibility(false, acts.always(), acts.ofKind(), Set.of());
        }
        return Visibility.NONE;
    }
}
