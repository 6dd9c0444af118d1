package org.openpass.cargo;

import java.util.List;
import org.openpass.casework.OpenLookups;
import org.openpass.casework.PublicTracking;
import org.springframework.stereotype.Component;

/** What anybody with a key may learn of voyages and containers, through connections of their own. */
@Component
public class VoyageLookups {

    private static final int MOST = 1_000;
    private static final int MASTER_LENGTH = 15;

    /** @param seals as many as were said */
    public record Container(String number, String size, List<String> seals) {
    }

    private final OpenLookups lookups;

    VoyageLookups(OpenLookups lookups) {
        this.lookups = lookups;
    }

    /** The voyage of a manifest number. */
    public List<Voyage> numbered(String mrn) {
        return lookups.jdbc().sql("select * from cargo.voyages where mrn = ? and cancelled_at is null").param(PublicTracking.tidy(mrn))
                .query(Voyage::of).list();
    }

    /**
     * The voyages of a ship by its call sign, the newest first.
     *
     * @param direction I: those that came; E: those that left
     * @param office three digits; empty: of any
     */
    public List<Voyage> ofShip(String callSign, char direction, String office) {
        return lookups.jdbc().sql("""
                select * from cargo.voyages where upper(call_sign) = :sign and direction = :direction
                    and (:office = '' or office = :office) and cancelled_at is null
                order by coalesce(arrived_at, expected_at, departed_at) desc nulls last, mrn limit :most
                """).param("sign", PublicTracking.tidy(callSign)).param("direction", String.valueOf(direction)).param("office", office)
                .param("most", MOST).query(Voyage::of).list();
    }

    /** The containers of a consignment, or of a master with its houses (15 places), by number. */
    public List<Container> containers(String cargoNumber) {
        String number = PublicTracking.tidy(cargoNumber);
        boolean master = number.length() == MASTER_LENGTH;
        return lookups.jdbc().sql("""
                select distinct on (k.number) k.number, k.size, k.seals from cargo.containers k
                join cargo.consignments c on c.id = k.consignment and c.deleted_at is null where
                """ + (master ? " c.mrn = left(:number, 11) and c.msn = right(:number, 4)" : " c.key_cargo = :number")
                + " order by k.number limit :most").param("number", number).param("most", MOST)
                .query((rs, n) -> new Container(rs.getString(1), rs.getString(2), List.of((String[]) rs.getArray(3).getArray()))).list();
    }
}
