package org.openpass.cargo.transport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openpass.casework.Cases;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Whether a transport needs an approval, and what was decided of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransportReview {

    private static final int MINUTES = 60;

    private final TransportRows rows;
    private final TransportFacts facts;
    private final Cases cases;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final JsonMapper json;
    private final Clock clock;

    TransportReview(TransportRows rows, TransportFacts facts, Cases cases, Parameters parameters, WorkingCalendar calendar, JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.cases = cases;
        this.parameters = parameters;
        this.calendar = calendar;
        this.json = json;
        this.clock = clock;
    }

    /** What the law names transports by, of this one; kept for whoever asks why. */
    public TransportFacts.Facts facts(String caseNumber) {
        cases.lock(caseNumber);
        TransportFacts.Facts found = facts.of(rows.ofCase(caseNumber).orElseThrow());
        rows.facts(caseNumber, json.writeValueAsString(found));
        return found;
    }

    /** The day of the declaration: of the law that names transports. */
    public String filedOn(String caseNumber) {
        return Seoul.day(rows.ofCase(caseNumber).orElseThrow().declaredAt()).toString();
    }

    /**
     * Notes what was decided; a refusal closes the case.
     *
     * @param ground the number of Decree Art. 226(3); null: it needed no approval
     * @return ALLOWED, SECURITY or REFUSED
     */
    public String decide(String caseNumber, String ground) {
        cases.lock(caseNumber);
        rows.ground(caseNumber, ground);
        Transport t = rows.ofCase(caseNumber).orElseThrow();
        if ("REFUSE".equals(t.decision())) {
            if (t.outcome() == null) {
                rows.concluded(caseNumber, "REFUSED");
                cases.close(caseNumber, Transport.REFUSED, t.decidedBy(), Map.of("reason", t.reason()));
            }
            return "REFUSED";
        }
        return t.securityAmount() == null ? "ALLOWED" : "SECURITY";
    }

    /** By when an application should be decided, as clients of the engine see it; the inbox works out its own goal. */
    public String approvalDueAt(String caseNumber) {
        return dueAt(caseNumber, parameters.on("clearance.documentReview.goal", Seoul.today(clock)).value());
    }

    /** The same of a request, or of goods that are missing. */
    public String decisionDueAt(String caseNumber) {
        return dueAt(caseNumber, parameters.on("clearance.change.goal", Seoul.today(clock)).value());
    }

    private String dueAt(String caseNumber, BigDecimal hours) {
        Duration goal = Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(MINUTES)).longValue());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due(cases.find(caseNumber).orElseThrow().office(), goal).atZone(Seoul.ZONE)
                .toOffsetDateTime().withNano(0));
    }

    /** An office whose hours nobody has entered does not stop it. */
    private Instant due(String office, Duration working) {
        try {
            return calendar.after(office, clock.instant(), working);
        } catch (IllegalStateException closed) {
            return clock.instant().plus(working);
        }
    }
}
