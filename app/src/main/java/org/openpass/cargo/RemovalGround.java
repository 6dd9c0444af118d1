package org.openpass.cargo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lets goods leave a bonded area (Customs Act Art. 248(3)): an accepted declaration, a transport, a permit, a transshipment, a
 * sale, an order. One bean a kind; the carry-out asks each by the number that the report names.
 */
public interface RemovalGround {

    /**
     * A ground as it stands, with its own row locked: the caller has locked the consignment before.
     *
     * @param kind DECLARATION, TRANSPORT, PERMIT, TRANSSHIPMENT, SALE or ORDER
     * @param place shed code of the place that they leave by it; null: from wherever they lie
     * @param left packages that may leave by it yet
     * @param refusal code of why nothing may leave by it now (a fault's code); null where it may
     */
    record Ground(String kind, String basis, long consignment, String place, int left, String refusal) { }

    /** The ground of this number; empty where it is none of this kind. In the caller's transaction. */
    Optional<Ground> of(String basis);

    /** The grounds of this kind by which goods of the consignment may leave, as {@link #of} finds them: asked where a report names none. */
    default List<Ground> able(long consignment) {
        return List.of();
    }

    /**
     * The same of all that lies at a place, for lists: a select of {@code left} (packages), {@code basis} and {@code until} (the last day, or
     * null) of what lets goods leave on the day {@code :today}, by the {@code consignment} and {@code place} of {@code s}. Empty where the
     * ledger itself keeps it.
     */
    default Optional<String> leaving() {
        return Optional.empty();
    }

    /** Code of why nothing left by it at that moment, although something may leave by it now; empty where it may have. */
    default Optional<String> refuses(Ground ground, Instant movedAt) {
        return Optional.empty();
    }

    /** Whether what lies at the place leaves by this kind of ground alone: it was sold. The consignment is locked. */
    default boolean alone(long consignment, String place) {
        return false;
    }

    /** Packages left by it, as the report of this number says. In the caller's transaction. */
    void left(Ground ground, int packages, String report);

    /** A report of before is taken back: the packages are there again. */
    void returned(Ground ground, int packages, String report);
}
