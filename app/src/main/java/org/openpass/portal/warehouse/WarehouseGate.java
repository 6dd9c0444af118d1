package org.openpass.portal.warehouse;

import org.openpass.access.Actor;
import org.openpass.cargo.Warehouses;
import org.openpass.ui.MenuGate;
import org.springframework.stereotype.Component;

/** Who runs no bonded area has none in the menu. */
@Component
class WarehouseGate implements MenuGate {

    private final Warehouses places;

    WarehouseGate(Warehouses places) {
        this.places = places;
    }

    @Override
    public String path() {
        return "warehouse";
    }

    @Override
    public boolean opens(Actor actor) {
        return !places.of(actor).isEmpty();
    }
}
