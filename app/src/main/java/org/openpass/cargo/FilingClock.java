package org.openpass.cargo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.place.Area;

/**
 * Where the goods of a declaration lay, for the time within which they are declared (Customs Act Art. 241(3)).
 *
 * @param stays first come first; none of goods that were not carried in yet, or that were recorded without a place
 */
public record FilingClock(List<Stay> stays) {

    public FilingClock {
        stays = List.copyOf(stays);
    }

    /**
     * Goods lay in a place: packages that left at different times have a stay each.
     *
     * @param place shed code
     * @param kind what the place was when they came
     * @param surchargeApplies whether the place was one where a late declaration costs (Art. 241(4), Decree Art. 248 no. 1)
     * @param from the day on which the first of them was carried in
     * @param transportDeclaredOn the day on which the transport was declared by which they left (Decree Art. 247(3)); null:
     *     they did not leave for another place
     */
    public record Stay(String place, Area.Kind kind, boolean surchargeApplies, LocalDate from, @Nullable LocalDate transportDeclaredOn) {
    }
}
