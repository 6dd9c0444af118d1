package org.openpass.cargo.unloading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer's decision on more time for the carry-in (Art. 140(5)). */
@Component
class CarryInExtension implements TaskHandler {

    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("cargo.decideCarryInExtension", "Task_DecideCarryInExtension", false, Unloading.KIND,
            new Usual("cargo-officer", "CARRY_IN_EXTENSION", "clearance.change.goal", "unloading-extension", "carryInExtensionDueAt",
                    "extensionDecision", "A140"),
            List.of(Field.choice("decision", APPROVE, REFUSE), Field.optional("until", Type.TEXT), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final UnloadingRows rows;
    private final ExtensionRows extensions;
    private final Parameters parameters;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    CarryInExtension(UnloadingRows rows, ExtensionRows extensions, Parameters parameters, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.extensions = extensions;
        this.parameters = parameters;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Each request is another. */
    @Override
    public int subjectVersion(String caseNumber) {
        return Math.max(1, extensions.of(caseNumber).size());
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        String caseNumber = task.caseNumber();
        Unloading unloading = rows.ofCase(caseNumber).orElseThrow();
        Extension asked = extensions.open(caseNumber).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        boolean approves = decision.equals(APPROVE);
        LocalDate until = approves ? form.day("until") : null;
        String reason = form.reason(decision.equals(REFUSE));
        form.text("notes");
        int months = parameters.on("cargo.unloading.extensionMonths", Seoul.today(clock)).value().intValueExact();
        if (until != null && (!until.isAfter(unloading.carryInUntil()) || until.isAfter(unloading.carryInUntil().plusMonths(months)))) {
            form.refuse("until", Label.of("unloading.mend.until", months));
        }
        form.check();
        extensions.decided(asked, decision, approves ? until == null ? asked.askedUntil() : until : null, reason, actor);
        timeline.add(caseNumber, "CARRY_IN_EXTENSION_DECIDED", actor, Audience.OFFICER, task.said(decision),
                "CARRY_IN_EXTENSION_DECIDED:" + task.key());
        audit.record(actor, "unloading.extensionDecided", caseNumber, decision);
        return Map.of("decision", decision);
    }
}
