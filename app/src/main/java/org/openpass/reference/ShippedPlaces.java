package org.openpass.reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the UN/LOCODEs that ship (UNECE by the data sets un-locode, ODC-PDDL, and lat-lon-to-locode, Apache-2.0): 91,741 codes
 * with coordinates. No start waits for so many rows; stopped on the way, the next one begins anew.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.reference.places", matchIfMissing = true)
class ShippedPlaces {

    private static final Logger log = LoggerFactory.getLogger(ShippedPlaces.class);

    private final ShippedRows shipped;

    ShippedPlaces(ShippedRows shipped) {
        this.shipped = shipped;
    }

    @EventListener(ApplicationReadyEvent.class)
    void later() {
        Thread.ofVirtual().name("places").start(() -> {
            try {
                bring(shipped);
            } catch (RuntimeException away) {
                log.warn("The places that ship were not brought; the next start tries again: {}", away.toString());
            }
        });
    }

    static void bring(ShippedRows shipped) {
        shipped.bring("reference/places.csv.gz", "code,name_ko,name_en,lat,lon", Places.TABLE, """
                insert into reference.places (code, name_ko, name_en, lat, lon)
                select code, name_ko, name_en, lat::numeric, lon::numeric from shipped s
                where not exists (select 1 from reference.places p where p.code = s.code) on conflict do nothing
                """);
    }
}
