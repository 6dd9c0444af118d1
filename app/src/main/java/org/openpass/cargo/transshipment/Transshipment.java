package org.openpass.cargo.transshipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * Goods that leave for abroad again, as they were declared and as they stand.
 *
 * @param number by which a carry-out names it
 * @param place shed code of where they lie or are put ashore
 * @param claimed of the packages, which nobody else declares
 * @param gone of them have left
 * @param voyage MRN of the voyage abroad; null: to be named
 * @param destination the last one, as UN/LOCODE or in words
 * @param loadBy last day of loading
 * @param decision CONFIRM, REFUSE or WITHDRAW; null before, or where customs waives it
 * @param acceptedAt since when they may leave; null before
 * @param stays whether what is left behind stays
 * @param outcome TRANSSHIPPED, RETURNED, STAYED, REFUSED or WITHDRAWN; null before
 * @param withdrawalAskedAt when customs was asked to approve that a return is withdrawn (Art. 250(1)); null: it was not
 */
public record Transshipment(String caseNumber, String number, Kind kind, long consignment, String place, int packages, int claimed, int gone,
        String voyage, String destination, String reason, LocalDate loadBy, long partyId, String declaredBy, Instant declaredAt,
        String decision, String decisionReason, String decidedBy, Instant acceptedAt, boolean stays, String outcome,
        Instant withdrawalAskedAt, String withdrawalReason) {

    /** The kind of case, which is its process. */
    public static final String KIND = "transshipment";
    /** An officer confirms it. */
    public static final String REVIEW = "TRANSSHIPMENT_REVIEW";
    /** The loading is waited for. */
    public static final String AWAITING = "AWAITING_LOADING";
    static final String LEFT_BEHIND = "LEFT_BEHIND_REVIEW";
    static final Set<String> WAITING = Set.of(REVIEW, AWAITING, LEFT_BEHIND);
    /** Its ends. */
    static final String TRANSSHIPPED = "TRANSSHIPPED";
    static final String RETURNED = "RETURNED";
    static final String STAYED = "TRANSSHIPMENT_STAYED";
    static final String REFUSED = "TRANSSHIPMENT_REFUSED";
    static final String WITHDRAWN = "TRANSSHIPMENT_WITHDRAWN";
    static final Set<String> ENDS = Set.of(TRANSSHIPPED, RETURNED, STAYED, REFUSED, WITHDRAWN);

    /** What is done with the goods. */
    public enum Kind {
        /** 환적: onto another ship or aircraft of the same port (Art. 141 no. 3). */
        TRANSSHIP,
        /** 복합환적: onto another means of transport (Art. 141 no. 3). */
        COMBINED,
        /** 일시양륙: put ashore for a while (Art. 141 no. 1, Decree Art. 162). */
        TEMPORARY,
        /** 반송: sent back abroad out of a storage place (Art. 241(1), 243(3)). */
        RETURN
    }

    /** Whether customs has neither accepted nor refused it yet. */
    public boolean undecided() {
        return decision == null && acceptedAt == null && outcome == null;
    }

    /** Whether it may be loaded now. */
    boolean loading() {
        return acceptedAt != null && outcome == null;
    }

    static Transshipment of(ResultSet rs, int row) throws SQLException {
        return new Transshipment(rs.getString("case_number"), rs.getString("number"), Kind.valueOf(rs.getString("kind")), rs.getLong("consignment"),
                rs.getString("place"), rs.getInt("packages"), rs.getInt("claimed"), rs.getInt("gone"), rs.getString("voyage"),
                rs.getString("destination"), rs.getString("reason"), rs.getObject("load_by", LocalDate.class), rs.getLong("party_id"),
                rs.getString("declared_by"), rs.getTimestamp("declared_at").toInstant(), rs.getString("decision"),
                rs.getString("decision_reason"), rs.getString("decided_by"), instant(rs.getTimestamp("accepted_at")), rs.getBoolean("stays"),
                rs.getString("outcome"), instant(rs.getTimestamp("withdrawal_asked_at")), rs.getString("withdrawal_reason"));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
