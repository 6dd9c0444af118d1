package org.openpass.cargo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What other modules ask of the cargo ledger, in their own transaction. */
public interface CargoApi {

    /**
     * What a declaration claims of the ledger.
     *
     * @param bill a B/L number or a cargo number (15, 18 or 19 places), as typed
     * @param declarant who declares it, as the ledger writes it
     */
    record Claim(String bill, String declaration, String caseNumber, int packages, String declarant) {
    }

    /** How a claim went. */
    sealed interface Claimed {
        /** The packages are set aside for the declaration. */
        record Reserved(Standing standing) implements Claimed { }

        /** The ledger has no such bill. */
        record UnknownBill() implements Claimed { }

        /** So many consignments have this number: the cargo number says which. */
        record Several(int number) implements Claimed { }

        /** It is a master B/L whose houses are declared. */
        record Master() implements Claimed { }

        /** Fewer packages are left than were asked for. */
        record NotEnough(int left) implements Claimed { }

        /** Whoever asked finds that it may not be declared as it stands. */
        record Shut(Standing standing) implements Claimed { }
    }

    /**
     * How far a consignment is, for the windows of a declaration; what is not known or has not come is null.
     *
     * @param cargoNumber null of what was recorded without one
     * @param mode null of what was recorded without a manifest, as {@code port} and the moments of the voyage are
     * @param port where it was loaded, or from where the ship or aircraft came last: UN/LOCODE
     * @param arrivedAt as reported and accepted
     * @param firstIn when the first of it came into a place
     * @param place where it was carried in last: shed code, {@code ''} of what was recorded
     * @param watched whether an officer is to look at it; no trader is told so
     */
    record Standing(long consignment, String cargoNumber, Mode mode, String port, Instant departedAt, Instant expectedAt, Instant arrivedAt,
            Instant firstIn, String place, boolean watched) {
    }

    /**
     * Sets packages of a consignment aside for a declaration; the same declaration again changes nothing. Locks the consignment, so that
     * two declarations never share a package.
     */
    default Claimed reserve(Claim claim) {
        return reserve(claim, standing -> true);
    }

    /**
     * The same, if the goods may be declared as they stand.
     *
     * @param open asked once with the consignment locked, unless the declaration has its packages already
     */
    Claimed reserve(Claim claim, Predicate<Standing> open);

    /** How far the goods are that this number names, if it names just one consignment; reserves nothing. */
    Optional<Standing> standing(String bill);

    /** How far the goods are of which the declaration has packages set aside. */
    Optional<Standing> standingOf(String declarationNumber);

    /** Where the declaration's goods lay and since when, for the time within which they are declared (Art. 241(3)). */
    FilingClock filingClock(String declarationNumber);

    /** Acceptance permits removal of the declaration's packages (Art. 248(3)). */
    void permitRemoval(String declarationNumber);

    /**
     * The warehouse reports that the declaration's goods left, all that had not (Art. 157); false when removal is not permitted.
     *
     * @throws NotThere where less lies than is to leave
     * @throws RemovalBarred where customs has ordered what is not done yet
     */
    boolean carriedOut(String declarationNumber);

    /** Whether anything of the declaration's goods has left: then it is withdrawn no more (Art. 250(1)). */
    boolean isCarriedOut(String declarationNumber);

    /** Keeps the declaration's goods where they are until the transaction ends; false when any have left. */
    boolean hold(String declarationNumber);

    /**
     * The declaration will not clear, or its acceptance lapsed: its packages are free again, none may leave. What has
     * left stays declared.
     */
    void release(String declarationNumber);

    /**
     * By what the goods may have been declared that a cargo number (화물관리번호), a master or house B/L, or a container names: their own
     * bills of lading and cargo numbers, for look-ups by anybody.
     *
     * @param key digits and capital letters only; the numbers are answered so, too, at most 100 each
     */
    List<String> billsOf(String key);

    /**
     * Records or corrects what a bill brought in, without a manifest.
     *
     * @param cargoNumber may be null
     * @throws IllegalArgumentException where fewer packages are said than were declared already; nothing is changed then
     */
    void record(String billNumber, String cargoNumber, int packages, String source);
}
