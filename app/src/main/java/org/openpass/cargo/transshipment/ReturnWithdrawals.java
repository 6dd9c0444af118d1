package org.openpass.cargo.transshipment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.AnswerPeriods.Answer;
import org.openpass.cargo.Fault;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.engine.ProcessStarter;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.Parameters;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The withdrawal of a return that customs has not decided yet: for a good reason and with the approval of customs (Art. 250(1)), which is
 * deemed given where customs does not answer within its time (Art. 250(4), (5)). The case is locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReturnWithdrawals {

    private static final String ARTICLE = "Customs Act Art. 250(5)";
    private static final int LONGEST = 500;

    private final TransshipmentRows rows;
    private final TransshipmentNotices notices;
    private final Mailboxes mailboxes;
    private final AnswerPeriods periods;
    private final Parameters parameters;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ProcessStarter engine;
    private final Clock clock;

    ReturnWithdrawals(TransshipmentRows rows, TransshipmentNotices notices, Mailboxes mailboxes, AnswerPeriods periods, Parameters parameters,
            Timeline timeline, AuditTrail audit, ProcessStarter engine, Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.periods = periods;
        this.parameters = parameters;
        this.timeline = timeline;
        this.audit = audit;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Asks customs to approve it; asked again, it stays as it is.
     *
     * @throws TransshipmentRefused when customs has decided, or nobody says why
     */
    void ask(Transshipment t, String reason, String actor) {
        if (!t.undecided()) {
            throw TransshipmentRefused.now("transshipment.return");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw TransshipmentRefused.wrong(List.of(Fault.of("reason", "transshipment.text", String.valueOf(LONGEST))));
        }
        if (t.withdrawalAskedAt() == null) {
            rows.asked(t.caseNumber(), reason.strip());
            periods.begin(t.caseNumber(), ARTICLE, clock.instant());
            timeline.add(t.caseNumber(), "RETURN_WITHDRAWAL_ASKED", actor, Audience.PARTY, Map.of("reason", reason.strip()), "RETURN_WITHDRAWAL_ASKED");
            audit.record(actor, "transshipment.withdrawalAsked", t.number(), "");
            engine.publish(t.caseNumber(), "return-withdrawal-asked", "return-withdrawal-asked:" + t.caseNumber(), Map.of());
        }
    }

    /** Ends what is deemed withdrawn; the goods are locked. @return whether it was */
    boolean deemed(Transshipment t) {
        if (t.withdrawalAskedAt() == null || !t.undecided() || !periods.over(t.caseNumber())) {
            return false;
        }
        periods.close(t.caseNumber(), true);
        rows.concluded(t, "WITHDRAWN");
        timeline.add(t.caseNumber(), "RETURN_WITHDRAWAL_DEEMED", "system", Audience.PARTY, Map.of("article", ARTICLE), "RETURN_WITHDRAWAL_DEEMED");
        audit.record("system", "transshipment.withdrawn", t.number(), ARTICLE);
        mailboxes.serve(notices.withdrawal(t, "DEEMED", ""));
        return true;
    }

    /** When one that was asked for is deemed approved; the end of keeping where none was. */
    Instant dueAt(Transshipment t) {
        LocalDate today = Seoul.today(clock);
        return t.withdrawalAskedAt() != null ? periods.end(t.caseNumber()) : Seoul.after(today.plusYears(parameters.on("retention.transport.years",
                today).value().intValueExact()));
    }

    /** Why customs cannot answer so any more, by field. */
    Map<String, Label> faults(Transshipment t, boolean approved) {
        return t.withdrawalAskedAt() != null ? periods.faults(t.caseNumber(), approved ? Answer.GRANT : Answer.REFUSE, null, false)
                : approved ? Map.of("decision", Label.of("task.mend.decision.notAsked")) : Map.of();
    }

    /** Customs has answered, if it was asked: it approves, or decides the return. */
    void answered(Transshipment t, boolean approved, String reason) {
        if (t.withdrawalAskedAt() != null) {
            periods.close(t.caseNumber(), false);
            mailboxes.serve(notices.withdrawal(t, approved ? "APPROVED" : "NOT", reason == null ? "" : reason));
        }
    }
}
