package org.openpass.cargo;

import java.time.Instant;
import java.util.List;

/** Where packages that are under way between two places are to come in (Customs Act Art. 215): one bean a kind of ground that names the place. */
public interface Destinations {

    /**
     * Packages that left by a ground and are to come in at the place that it names.
     *
     * @param basis number of the ground
     * @param place shed code
     * @param packages that have not come in yet
     */
    record Bound(String basis, String place, int packages) {
    }

    /** All of a consignment, those first that left first; the caller has locked the consignment. */
    List<Bound> of(long consignment);

    /** Packages of it came in, as the report of this number says. In the caller's transaction. */
    void arrived(Bound bound, int packages, String report, Instant movedAt);

    /** Whether that to which the carry-in of this number belongs is settled, so that it is not taken back any more; the consignment is locked. */
    default boolean settled(String report) {
        return false;
    }

    /** The report of a carry-in is taken back: what it brought is under way again. */
    void takenBack(String report);
}
