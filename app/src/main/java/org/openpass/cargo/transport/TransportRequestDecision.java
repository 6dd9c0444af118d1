package org.openpass.cargo.transport;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.AnswerPeriods.Answer;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/**
 * An officer decides whether a transport may last longer (Customs Act Art. 216(2), Decree Art. 227), or is withdrawn (Art. 213(5), 250(1)):
 * that within its period, which is extended as the law of civil petitions lets it, and after which
 * the withdrawal is deemed approved and cannot be refused any more (Art. 250(4), (5)).
 */
@Component
class TransportRequestDecision implements TaskHandler {

    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";
    private static final String EXTEND = "EXTEND";
    private static final TaskKind KIND = new TaskKind("cargo.decideTransportRequest", "Task_DecideTransportRequest", true, Transport.KIND,
            new Usual("cargo-officer", Transport.REQUESTED, "clearance.change.goal", "transport-request", "decisionDueAt", "requestDecision",
                    "A216, D227"), List.of(Field.choice("decision", APPROVE, REFUSE, EXTEND), Field.needed("days", Type.NUMBER).when(EXTEND),
                    Field.needed("applicantAgrees", Type.FLAG).when(EXTEND), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final TransportRows rows;
    private final Deadlines deadlines;
    private final AnswerPeriods periods;
    private final TransportNotices notices;
    private final Mailboxes mailboxes;
    private final Timeline timeline;
    private final AuditTrail audit;

    TransportRequestDecision(TransportRows rows, Deadlines deadlines, AnswerPeriods periods, TransportNotices notices, Mailboxes mailboxes,
            Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.periods = periods;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transport t = rows.lock(task.caseNumber());
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(!APPROVE.equals(decision));
        form.text("notes");
        boolean approved = APPROVE.equals(decision);
        boolean longer = "EXTEND".equals(t.request());
        if (approved && !longer && t.gone() > 0) {
            form.refuse("decision", Label.of("task.mend.decision.transportGone"));
        } else if (REFUSE.equals(decision) && t.unsecured()) {
            form.refuse("decision", Label.of("task.mend.decision.transportUnsecured"));
        }
        boolean later = EXTEND.equals(decision);
        if (later && longer) {
            form.refuse("decision", Label.of("task.mend.decision.transportNoPeriod"));
        }
        Integer days = later ? form.count("days") : null;
        form.check();
        if (t.asksWithdrawal()) {
            form.refuse(periods.faults(t.caseNumber(), approved ? Answer.GRANT : later ? Answer.EXTEND : Answer.REFUSE, days,
                    form.ticked("applicantAgrees")));
            form.check();
            if (later) {
                periods.extend(t.caseNumber(), days, reason, actor);
                mailboxes.serve(List.of(notices.extended(t, periods.lastDay(t.caseNumber()).orElseThrow(), reason)));
                audit.record(actor, "transport.requestDecided", t.caseNumber(), t.request() + " " + decision + " " + days);
                return Map.of("decision", decision);
            }
            periods.close(t.caseNumber(), false);
        }
        rows.asked(t.caseNumber(), null, null, null);
        if (approved && longer) {
            rows.extended(t.caseNumber(), t.requestUntil());
            deadlines.set(TransportDeliveries.deadline(t, t.requestUntil()));
        } else if (approved) {
            rows.withdrawn(t.caseNumber());
        }
        String event = approved ? longer ? "TRANSPORT_EXTENDED" : "TRANSPORT_RELEASED" : "TRANSPORT_KEPT";
        timeline.add(t.caseNumber(), event, actor, Audience.PARTY, reason != null ? Map.of("reason", reason)
                : approved && longer ? Map.of("until", t.requestUntil().toString()) : Map.of(), event + ":" + task.key());
        audit.record(actor, "transport.requestDecided", t.caseNumber(), t.request() + " " + decision);
        return Map.of("decision", decision);
    }
}
