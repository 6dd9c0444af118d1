package org.openpass.cargo.permit;

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

/** Another officer signs what one has classified and valued, or gives it back. */
@Component
class PermitSignature implements TaskHandler {

    private static final String SIGN = "SIGN";
    private static final String RETURN = "RETURN";
    private static final TaskKind KIND = new TaskKind("cargo.signPermitDuty", "Task_SignPermitDuty", false, Permit.KIND,
            new Usual("cargo-officer", "DUTY_REVIEW", "clearance.documentReview.goal", "levy-signature", "decisionDueAt", "signDecision",
                    "A39(1)"), List.of(Field.choice("decision", SIGN, RETURN), Field.needed("reason", Type.TEXT).when(RETURN)));

    private final PermitRows rows;
    private final Timeline timeline;
    private final AuditTrail audit;

    PermitSignature(PermitRows rows, Timeline timeline, AuditTrail audit) {
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
        Permit permit = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        form.reason(RETURN.equals(decision));
        if (SIGN.equals(decision) && actor.equals(permit.owed().assessedBy())) {
            // A model that does not say so is no way around it.
            form.refuse("decision", Label.of("permit.answer.fourEyes"));
        }
        form.check();
        if (SIGN.equals(decision)) {
            rows.signed(task.caseNumber(), actor);
        }
        timeline.add(task.caseNumber(), "DUTY_SIGNED", actor, Audience.OFFICER, task.said(decision), "DUTY_SIGNED:" + task.key());
        audit.record(actor, "permit.signed", task.caseNumber(), permit.number() + " " + decision);
        return Map.of("decision", decision);
    }
}
