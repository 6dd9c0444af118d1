package org.openpass.portal.cargo;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.TrackedCargo.Whole;

/** What its reader can do for a consignment on its page, a bean of who knows how. */
public interface CargoWork {

    /** What is done here; empty: there is nothing, or not for this reader. {@code done} shows the page anew. */
    Optional<Component> show(Actor actor, Whole cargo, Runnable done);
}
