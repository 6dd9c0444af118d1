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

/** An officer confirms a transshipment on the spot (Art. 141), or reviews a return (Art. 241). */
@Component
class TransshipmentConfirmation implements TaskHandler {

    private static final String CONFIRM = "CONFIRM";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("cargo.confirmTransshipment", "Task_ConfirmTransshipment", false, Transshipment.KIND,
            new Usual("cargo-officer", Transshipment.REVIEW, "clearance.documentReview.goal", "transshipment-confirmation", "confirmDueAt",
                    "confirmDecision", "A141, A241"), List.of(Field.choice("decision", CONFIRM, REFUSE), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final TransshipmentRows rows;
    private final Timeline timeline;
    private final AuditTrail audit;

    TransshipmentConfirmation(TransshipmentRows rows, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = REFUSE.equals(decision) ? form.reason(true) : null;
        form.text("notes");
        form.check();
        rows.decided(task.caseNumber(), decision, reason, actor);
        timeline.add(task.caseNumber(), "TRANSSHIPMENT_CONFIRMED", actor, Audience.OFFICER, task.said(decision), "TRANSSHIPMENT_CONFIRMED");
        audit.record(actor, "transshipment.confirmed", task.caseNumber(), decision);
        return Map.of("decision", decision);
    }
}
