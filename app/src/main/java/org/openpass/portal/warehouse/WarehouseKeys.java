package org.openpass.portal.warehouse;

import java.util.List;
import org.openpass.access.Actor;
import org.openpass.cargo.Warehouses;
import org.openpass.ui.Shortcut;
import org.openpass.ui.Shortcut.Act;
import org.openpass.ui.Shortcuts;
import org.springframework.stereotype.Component;

/** Keys of the page of a bonded area, for who runs one. */
@Component
class WarehouseKeys implements Shortcuts {

    private static final String PLACE = "warehouse.keys";

    private final Warehouses places;

    WarehouseKeys(Warehouses places) {
        this.places = places;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Shortcut> of(Actor actor) {
        return places.of(actor).isEmpty() ? List.of() : List.of(key("KeyI", "i", WarehouseQuery.Act.IN),
                key("KeyO", "o", WarehouseQuery.Act.OUT), key("KeyU", "u", WarehouseQuery.Act.SHEET));
    }

    private static Shortcut key(String place, String shown, WarehouseQuery.Act act) {
        return new Shortcut(place, shown, "warehouse.act." + act, PLACE, Act.CLICK, List.of(".warehouse [data-act=" + act + "]"));
    }
}
