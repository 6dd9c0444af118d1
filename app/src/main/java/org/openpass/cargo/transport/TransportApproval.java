package org.openpass.cargo.transport;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** An officer approves a transport that needs it, with security or without, or refuses it (Customs Act Art. 213(2), 218, 220). */
@Component
class TransportApproval implements TaskHandler {

    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("cargo.approveTransport", "Task_ApproveTransport", false, Transport.KIND,
            new Usual("cargo-officer", Transport.REVIEW, "clearance.documentReview.goal", "transport-approval", "decisionDueAt",
                    "approvalDecision", "A213, D226"), List.of(Field.choice("decision", APPROVE, REFUSE),
                    Field.optional("securityAmount", Type.NUMBER), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final TransportRows rows;
    private final TransportFacts facts;
    private final Timeline timeline;
    private final AuditTrail audit;

    TransportApproval(TransportRows rows, TransportFacts facts, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.facts = facts;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transport transport = rows.lock(task.caseNumber());
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(REFUSE.equals(decision));
        form.text("notes");
        Long security = APPROVE.equals(decision) && !form.text("securityAmount").isEmpty() ? form.won("securityAmount", 1) : null;
        if (security != null && facts.exempt(transport)) {
            form.refuse("securityAmount", Label.of("task.mend.securityAmount"));
        }
        form.check();
        rows.decided(task.caseNumber(), decision, security, reason, actor);
        timeline.add(task.caseNumber(), "TRANSPORT_DECIDED", actor, Audience.OFFICER, task.said(decision), "TRANSPORT_DECIDED:" + task.key());
        audit.record(actor, "transport.decided", task.caseNumber(), transport.number() + " " + decision);
        return Map.of("decision", decision);
    }
}
