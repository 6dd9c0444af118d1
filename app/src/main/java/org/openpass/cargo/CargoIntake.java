package org.openpass.cargo;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Service;

/** Brings what a door has read to who judges it. Not in a transaction of the caller's: what is refused must not take more with it. */
@Service
class CargoIntake implements Intake {

    private final ManifestIntake manifests;
    private final VoyageReports voyages;
    private final Movements movements;

    CargoIntake(ManifestIntake manifests, VoyageReports voyages, Movements movements) {
        this.manifests = manifests;
        this.voyages = voyages;
        this.movements = movements;
    }

    @Override
    public Receipt manifest(ManifestHeader header, Path lines, Sender sender) {
        return manifests.take(header, lines, sender);
    }

    @Override
    public Receipt arrival(ArrivalReport report, Sender sender) {
        return voyages.arrival(report, sender);
    }

    @Override
    public Receipt departure(DepartureReport report, Sender sender) {
        return voyages.departure(report, sender);
    }

    @Override
    public Receipt movement(MovementReport report, Sender sender) {
        try {
            Report taken = movements.take(report, sender);
            State state = switch (taken.state()) {
                case TAKEN -> State.MERGED;
                case WAITING -> State.WAITING;
                case REFUSED -> State.REFUSED;
            };
            return new Receipt(0, taken.number(), state, taken.why() == null ? List.of() : List.of(taken.why()));
        } catch (MovementRefused refused) {
            return new Receipt(0, "", State.REFUSED, refused.faults());
        }
    }
}
