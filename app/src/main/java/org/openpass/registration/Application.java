package org.openpass.registration;

import java.time.Instant;
import java.util.Locale;

/**
 * An application, as it stands.
 *
 * @param number its own number, the subject of its case
 * @param appliedBy the officer who entered it; null: a newcomer whose address is confirmed
 * @param decision REGISTER or REFUSE; null before
 * @param declarantCode that the party gets, or null
 * @param reason why it was refused, or null
 * @param outcome REGISTERED or REFUSED; null before
 * @param partyId the party that it became, or null
 */
public record Application(String caseNumber, String number, NewApplication wanted, Locale language, String appliedBy,
        Instant appliedAt, String decision, String declarantCode, String reason, String decidedBy, String outcome,
        Long partyId) {

    /** The kind of case, which is its process. */
    public static final String CASE = "party-registration";
    /** The outcomes. */
    public static final String REGISTERED = "REGISTERED";
    public static final String REFUSED = "REFUSED";
}
