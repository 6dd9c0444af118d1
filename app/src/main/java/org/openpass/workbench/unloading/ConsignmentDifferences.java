package org.openpass.workbench.unloading;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.TrackedCargo.Whole;
import org.openpass.cargo.unloading.Discrepancies;
import org.openpass.cargo.unloading.Discrepancy;
import org.openpass.portal.cargo.CargoWork;

/** A cargo officer of the voyage's office settles differences of a consignment that no open unloading settles, on its page. */
@org.springframework.stereotype.Component
class ConsignmentDifferences implements CargoWork {

    private final Discrepancies discrepancies;

    ConsignmentDifferences(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    @Override
    public Optional<Component> show(Actor actor, Whole cargo, Runnable done) {
        List<Discrepancy> open = discrepancies.apart(cargo.id(), actor);
        return open.isEmpty() ? Optional.empty()
                : Optional.of(new DifferenceForm(cargo.number(), "unloadingcase.settle.apart", open, discrepancies, actor, done));
    }
}
