package org.openpass.portal.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.openpass.access.Rights;
import org.openpass.cargo.MovementSheets;
import org.openpass.cargo.Movements;
import org.openpass.cargo.WarehouseStock;
import org.openpass.cargo.Warehouses;
import org.openpass.terms.Seoul;
import org.openpass.terms.TimeOrderedId;
import org.springframework.stereotype.Component;

/** What the pages of bonded areas work with. */
@Component
record WarehouseDesk(Warehouses places, WarehouseStock stock, Movements movements, MovementSheets sheets, Rights rights, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Seoul.today(clock);
    }

    /** The reference of a report that is made on a page: pressed twice, it is the same report. */
    static String reference(Instant at) {
        return "F" + TimeOrderedId.at(at).toString().replace("-", "");
    }
}
