package org.openpass.cargo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What came into a bonded area or left it, as its operator reports it (Customs Act Art. 157(1), 199(1), Decree Art. 176). Goods are
 * named by their cargo number, by master and house B/L, or by container; what is left out is null.
 *
 * @param number the report's own number: shed 8 + YY + 8 digits (in) or L + 7 digits (out); null: it is given
 * @param place shed code, 8 digits
 * @param packages pieces that were counted
 * @param weight gross, in kg; null: in proportion
 * @param location where in the place
 * @param basis what lets goods leave: number of a declaration, a transport, a permit; what they came by when they come in
 * @param condition what was odd about them, in words
 * @param vehicle registration by which goods leave, at most 35 characters; what is transported under bond leaves by that which was declared
 *     (Art. 216(3)). Not written where it is not said, so that what was kept before it could be said is the same content still.
 */
public record MovementReport(String number, Way way, String place, String cargoNumber, String mbl, String hbl, String container,
        int packages, BigDecimal weight, Instant movedAt, String location, Reason reason, String basis, String condition,
        @JsonInclude(JsonInclude.Include.NON_NULL) String vehicle) {

    /** One that names no vehicle. */
    public MovementReport(String number, Way way, String place, String cargoNumber, String mbl, String hbl, String container, int packages,
            BigDecimal weight, Instant movedAt, String location, Reason reason, String basis, String condition) {
        this(number, way, place, cargoNumber, mbl, hbl, container, packages, weight, movedAt, location, reason, basis, condition, null);
    }

    /** Whether goods came or went, or a report of the last day is taken back. */
    public enum Way { IN, OUT, TAKE_BACK }

    /** Why goods move, as UNI-PASS names it. */
    public enum Reason {
        /** 입항 반입: from the ship or aircraft. */
        ARRIVAL,
        /** 보세운송 반입, 보세운송 반출: by bonded transport. */
        TRANSPORT,
        /** 수입신고 수리후 반출: after acceptance of the declaration. */
        IMPORT,
        /** By a permit of a bonded area: outside storage, repair, samples. */
        PERMIT,
        /** 환적, 반송: abroad again. */
        TRANSSHIPMENT,
        /** 공매: sold. */
        SALE,
        /** By order of an officer. */
        ORDER
    }
}
