package org.openpass.cargo;

import org.openpass.access.Actor;
import org.openpass.audittrail.Looks;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.TrackedCargo.Whole;
import org.springframework.stereotype.Component;

/** Writes down who of customs looked at whose goods, before anything is shown of them. */
@Component
public class CargoLooks {

    private final Looks looks;

    CargoLooks(Looks looks) {
        this.looks = looks;
    }

    /**
     * Records a look of an officer; one of a party is none.
     *
     * @param address from where
     * @param work what the reader is about: the door
     */
    public void looked(Actor actor, Sight sight, Whole seen, String address, String work) {
        if (actor.officer()) {
            boolean across = seen.trip() != null && !sight.offices().contains(seen.trip().office());
            looks.looked(new Looks.Reader(actor.name(), actor.office(), address), work, seen.number(),
                    new Looks.Manner(Looks.How.LOOK, across, null, null));
        }
    }
}
