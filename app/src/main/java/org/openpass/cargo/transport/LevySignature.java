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

/** Another officer signs the levy that the first has entered, or returns it: nobody has declared what it falls on. */
@Component
class LevySignature implements TaskHandler {

    private static final String SIGN = "SIGN";
    private static final String RETURN = "RETURN";
    private static final TaskKind KIND = new TaskKind("cargo.signLevy", "Task_SignLevy", true, Transport.KIND,
            new Usual("cargo-officer", Transport.MISSING, "clearance.change.goal", "transport-levy", "decisionDueAt", "levyDecision", "A217"),
            List.of(Field.choice("decision", SIGN, RETURN), Field.needed("reason", Type.TEXT).when(RETURN), Field.optional("notes", Type.TEXT)));

    private final TransportRows rows;
    private final Timeline timeline;
    private final AuditTrail audit;

    LevySignature(TransportRows rows, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public int subjectVersion(String caseNumber) {
        return rows.ofCase(caseNumber).map(t -> t.arrived() + 1).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transport t = rows.lock(task.caseNumber());
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        form.reason(RETURN.equals(decision));
        form.text("notes");
        if (actor.equals(t.missingBy())) {
            form.refuse("decision", Label.of("permit.answer.fourEyes"));
        }
        form.check();
        if (SIGN.equals(decision)) {
            rows.signed(t.caseNumber(), actor);
        } else {
            rows.missing(t.caseNumber(), null, null, null, null);
        }
        timeline.add(t.caseNumber(), "LEVY_" + (SIGN.equals(decision) ? "SIGNED" : "RETURNED"), actor, Audience.OFFICER, task.said(decision),
                "LEVY_DECIDED:" + task.key());
        audit.record(actor, "transport.levySigned", t.caseNumber(), decision);
        return Map.of("decision", decision);
    }
}
