package org.openpass.cargo;

import java.util.List;

/** What other modules ask of the cargo ledger, in their own transaction. */
public interface CargoApi {

    /** How a reservation went. */
    sealed interface Reservation {
        /** The packages are set aside for the declaration. */
        record Reserved() implements Reservation { }

        /** The ledger has no such bill. */
        record UnknownBill() implements Reservation { }

        /** Fewer packages are left than were asked for. */
        record NotEnough(int left) implements Reservation { }
    }

    /**
     * Sets packages of the bill aside for a declaration; the same declaration again changes nothing. Locks the bill,
     * so that two declarations never share a package.
     */
    Reservation reserve(String billNumber, String declarationNumber, int packages);

    /** Acceptance permits removal of the declaration's packages (Art. 248(3)). */
    void permitRemoval(String declarationNumber);

    /** The warehouse reports that the declaration's goods left (Art. 157); false when removal is not permitted. */
    boolean carriedOut(String declarationNumber);

    /** Whether the declaration's goods have left. */
    boolean isCarriedOut(String declarationNumber);

    /** Keeps the declaration's goods where they are until the transaction ends; false when they have left. */
    boolean hold(String declarationNumber);

    /**
     * The declaration will not clear, or its acceptance lapsed: its packages are free again, none may leave. What has
     * left stays declared.
     */
    void release(String declarationNumber);

    /**
     * The bills of lading of a cargo management number (화물관리번호), for look-ups by anybody.
     *
     * @param cargoNumber digits and capital letters only; the bills are answered so, too
     */
    List<String> billsOf(String cargoNumber);

    /** Records or corrects what a bill brought in; never below what is declared already. */
    void record(String billNumber, String cargoNumber, int packages, String source);
}
