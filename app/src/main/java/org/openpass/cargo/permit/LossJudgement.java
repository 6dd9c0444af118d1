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

/** An officer's finding of a loss or theft: nobody could help it, or duty is owed (Art. 160(2), 19(1)10), or the goods are there. */
@Component
class LossJudgement implements TaskHandler {

    private static final String DISASTER = "DISASTER";
    private static final String LEVY = "LEVY";
    private static final String NOT_LOST = "NOT_LOST";
    private static final TaskKind KIND = new TaskKind("cargo.judgeLoss", "Task_JudgeLoss", false, Permit.KIND,
            new Usual("cargo-officer", "LOSS_REVIEW", "clearance.documentReview.goal", "loss-judgement", "decisionDueAt", "lossDecision",
                    "A160(2), A19(1)"), List.of(Field.choice("decision", DISASTER, LEVY, NOT_LOST), Field.needed("reason", Type.TEXT),
                    Field.optional("notes", Type.TEXT)));

    private final PermitRows rows;
    private final Timeline timeline;
    private final AuditTrail audit;

    LossJudgement(PermitRows rows, Timeline timeline, AuditTrail audit) {
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
        String reason = form.reason(true);
        form.text("notes");
        if (DISASTER.equals(decision) && permit.kind() == PermitKind.THEFT) {
            // The proviso of Art. 160(2) is of losses alone.
            form.refuse("decision", Label.of("permit.answer.theft"));
        }
        form.check();
        rows.judged(task.caseNumber(), decision, reason, actor);
        timeline.add(task.caseNumber(), "LOSS_JUDGED", actor, Audience.OFFICER, task.said(decision), "LOSS_JUDGED:" + task.key());
        audit.record(actor, "permit.judged", task.caseNumber(), permit.number() + " " + decision);
        return Map.of("decision", decision);
    }
}
