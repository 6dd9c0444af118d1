package org.openpass.cargo.transshipment;

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
import org.springframework.stereotype.Component;

/** An officer confirms a transshipment on the spot (Art. 141), or reviews a return (Art. 241) or its withdrawal (Art. 250(1)). */
@Component
class TransshipmentConfirmation implements TaskHandler {

    private static final String CONFIRM = "CONFIRM";
    private static final String REFUSE = "REFUSE";
    private static final String WITHDRAW = "WITHDRAW";
    private static final TaskKind KIND = new TaskKind("cargo.confirmTransshipment", "Task_ConfirmTransshipment", false, Transshipment.KIND,
            new Usual("cargo-officer", Transshipment.REVIEW, "clearance.documentReview.goal", "transshipment-confirmation", "confirmDueAt",
                    "confirmDecision", "A141, A241"), List.of(Field.choice("decision", CONFIRM, REFUSE, WITHDRAW), Field.optional("reason", Type.TEXT),
                    Field.optional("notes", Type.TEXT)));

    private final TransshipmentRows rows;
    private final ReturnWithdrawals withdrawals;
    private final Timeline timeline;
    private final AuditTrail audit;

    TransshipmentConfirmation(TransshipmentRows rows, ReturnWithdrawals withdrawals, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.withdrawals = withdrawals;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** A withdrawal that was asked for makes it another. */
    @Override
    public int subjectVersion(String caseNumber) {
        return rows.ofCase(caseNumber).filter(t -> t.withdrawalAskedAt() != null).isPresent() ? 2 : 1;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transshipment t = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        boolean withdrawn = WITHDRAW.equals(decision);
        // Who asked for a withdrawal is told why it is not approved.
        String reason = REFUSE.equals(decision) || CONFIRM.equals(decision) && t.withdrawalAskedAt() != null ? form.reason(true) : null;
        form.text("notes");
        form.check();
        form.refuse(withdrawals.faults(t, withdrawn));
        form.check();
        withdrawals.answered(t, withdrawn, reason);
        rows.decided(task.caseNumber(), decision, reason, actor);
        timeline.add(task.caseNumber(), "TRANSSHIPMENT_CONFIRMED", actor, Audience.OFFICER, task.said(decision), "TRANSSHIPMENT_CONFIRMED");
        audit.record(actor, "transshipment.confirmed", task.caseNumber(), decision);
        return Map.of("decision", decision);
    }
}
