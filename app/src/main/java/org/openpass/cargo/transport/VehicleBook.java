package org.openpass.cargo.transport;

import java.time.LocalDate;
import java.util.List;
import org.openpass.casework.OpenLookups;
import org.springframework.stereotype.Component;

/** The vehicles that carry goods under bond, for look-ups by anybody with a key: through connections of their own. */
@Component
public class VehicleBook {

    private static final int MOST = 1_000;

    private final OpenLookups lookups;

    VehicleBook(OpenLookups lookups) {
        this.lookups = lookups;
    }

    /**
     * A vehicle.
     *
     * @param serial among those of its carrier, from 1
     * @param kind VEHICLE, SHIP, AIRCRAFT or RAIL
     */
    public record Vehicle(int serial, String number, String kind, LocalDate enteredOn) {
    }

    /** Those of a registered transporter, by any of its identifiers. @param number of one of them; empty: all, at most 1,000 */
    public List<Vehicle> of(String transporter, String number) {
        return lookups.jdbc().sql("""
                select serial, number, kind, entered_on from (select v.*, row_number() over (order by v.id)::int as serial
                    from cargo.vehicles v join access.party_identifiers i on i.party_id = v.party_id where i.identifier = :transporter) mine
                where :number = '' or number = :number order by serial limit :most
                """).param("transporter", transporter).param("number", number).param("most", MOST).query(Vehicle.class).list();
    }
}
