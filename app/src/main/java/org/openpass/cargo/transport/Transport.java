package org.openpass.cargo.transport;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.openpass.terms.Seoul;

/**
 * A transport under bond as it stands; what is not known or has not come is null.
 *
 * @param number 20 digits, by which carry-outs name it
 * @param partyId in whose name it is declared (Art. 214): who owes duty on what does not arrive (Art. 19(1)6)
 * @param as OWNER, BROKER or TRANSPORTER
 * @param transporter who carries it; null: who declared it
 * @param value as the declarant says, whole won
 * @param hazardous whether it is dangerous goods, as the declarant says (Decree Art. 226(1)11)
 * @param ground the number of Decree Art. 226(3) by which it needed an approval
 * @param decision APPROVE or REFUSE
 * @param securityAmount that customs asked for (Art. 218), whole won
 * @param lastDay by when all of it arrives (Art. 216(2))
 * @param overdueAt when its time ended without all of it (Art. 217)
 * @param term which of its times runs, from 1: one that is extended after its end is another
 * @param gone packages that have left
 * @param arrived packages of them that came in at the named place
 * @param request EXTEND or WITHDRAW, as long as nobody has decided it
 * @param missing what an officer found of packages that did not arrive in time: DISASTER, DESTROYED or LEVY
 * @param signedBy another officer, who signed the levy
 * @param outcome REFUSED, TRANSPORTED, DUTY_CHARGED or WITHDRAWN
 */
public record Transport(String caseNumber, String number, long consignment, long partyId, String as, Long transporter, String from,
        String to, int packages, String route, String purpose, String hsCode, BigDecimal value, boolean hazardous, Instant declaredAt,
        String facts, String ground, String decision, String reason, String decidedBy, Long securityAmount, String securityReference,
        Instant acceptedAt, LocalDate lastDay, Instant overdueAt, int term, int extensions, int gone, int arrived, String request, LocalDate requestUntil,
        String requestReason, String missing, String missingReason, String missingBy, String levyLine, String signedBy, Instant withdrawnAt,
        String outcome) {

    /** The kind of case, which is its process. */
    public static final String KIND = "bonded-transport";
    static final String REVIEW = "TRANSPORT_REVIEW";
    static final String SECURITY = "AWAITING_SECURITY";
    static final String UNDER_WAY = "UNDER_WAY";
    static final String REQUESTED = "TRANSPORT_REQUEST";
    static final String MISSING = "MISSING_REVIEW";
    /** Where it waits. */
    static final Set<String> WAITING = Set.of(REVIEW, SECURITY, UNDER_WAY, REQUESTED, MISSING);
    /** By which a withdrawal that nobody answered in time is approved (Art. 213(5)). */
    static final String DEEMED = "Customs Act Art. 250(5)";
    static final String DONE = "TRANSPORTED";
    static final String REFUSED = "TRANSPORT_REFUSED";
    static final String CHARGED = "DUTY_CHARGED";
    static final String WITHDRAWN = "TRANSPORT_WITHDRAWN";
    /** Its ends. */
    static final Set<String> ENDS = Set.of(DONE, REFUSED, CHARGED, WITHDRAWN);

    /** Packages that left and have not come in. */
    public int underWay() {
        return gone - arrived;
    }

    /** The day whose law and goods count for duty on what does not arrive: of the declaration, or of the approval where it needed one (Art. 16 no. 5). */
    public LocalDate taxedOn() {
        return Seoul.day(ground == null || acceptedAt == null ? declaredAt : acceptedAt);
    }

    /** Whether goods may leave by it. */
    public boolean runs() {
        return acceptedAt != null && withdrawnAt == null && outcome == null;
    }

    /** Whether customs asked for a security that nobody has provided: it is not accepted before (Art. 218). */
    public boolean unsecured() {
        return securityAmount != null && securityReference == null && acceptedAt == null && outcome == null;
    }

    /** Whether its withdrawal was asked for and is not decided: of that the article says by when (Art. 213(5), 250(4), (5)). */
    boolean asksWithdrawal() {
        return "WITHDRAW".equals(request);
    }

    /** Whether somebody of the party may ask for a longer time or take it back. */
    public boolean mayAsk() {
        return runs() && request == null;
    }

    static Transport of(ResultSet rs, int row) throws SQLException {
        return new Transport(rs.getString("case_number"), rs.getString("number"), rs.getLong("consignment"), rs.getLong("party_id"),
                rs.getString("declared_as"), rs.getObject("transporter", Long.class), rs.getString("from_place"), rs.getString("to_place"),
                rs.getInt("packages"), rs.getString("route"), rs.getString("purpose"), rs.getString("hs_code"), rs.getBigDecimal("value"),
                rs.getBoolean("hazardous"), instant(rs, "declared_at"), rs.getString("facts"), rs.getString("ground"),
                rs.getString("decision"), rs.getString("reason"), rs.getString("decided_by"), won(rs.getBigDecimal("security_amount")),
                rs.getString("security_reference"), instant(rs, "accepted_at"), rs.getObject("last_day", LocalDate.class),
                instant(rs, "overdue_at"), rs.getInt("term"), rs.getInt("extensions"), rs.getInt("gone"), rs.getInt("arrived"), rs.getString("request"),
                rs.getObject("request_until", LocalDate.class), rs.getString("request_reason"), rs.getString("missing"),
                rs.getString("missing_reason"), rs.getString("missing_by"), rs.getString("levy_line"), rs.getString("signed_by"),
                instant(rs, "withdrawn_at"), rs.getString("outcome"));
    }

    private static Long won(BigDecimal amount) {
        return amount == null ? null : amount.longValueExact();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
