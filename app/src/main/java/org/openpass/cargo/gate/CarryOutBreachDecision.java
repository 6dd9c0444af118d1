package org.openpass.cargo.gate;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.springframework.stereotype.Component;

/**
 * An officer's decision on goods that did not leave in time: a fine within what the article lets (Art. 277(7)4), or none, each with its
 * reason. It is served as a letter is, and not collected here.
 */
@Component
class CarryOutBreachDecision implements TaskHandler {

    private static final String FINE = "FINE";
    private static final String NONE = "NONE";
    private static final TaskKind KIND = new TaskKind("cargo.decideCarryOutBreach", "Task_DecideCarryOutBreach", false, CarryOutCase.KIND,
            new Usual("cargo-officer", "CARRY_OUT_BREACH", "clearance.change.goal", "carry-out-breach", "carryOutDecisionDueAt",
                    "breachDecision", "A157-2"), List.of(Field.choice("decision", FINE, NONE),
                    Field.needed("fineAmount", Type.NUMBER).when(FINE), Field.needed("reason", Type.TEXT), Field.optional("notes", Type.TEXT)));

    private final CarryOutRows rows;
    private final CarryOutNotices notices;
    private final Mailboxes mailboxes;
    private final Timeline timeline;
    private final AuditTrail audit;

    CarryOutBreachDecision(CarryOutRows rows, CarryOutNotices notices, Mailboxes mailboxes, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
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
        Breach breach = rows.breach(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        Long amount = FINE.equals(decision) ? form.whole("fineAmount", 1, breach.most().longValueExact()) : null;
        String reason = form.reason(true);
        form.text("notes");
        form.check();
        rows.fined(task.caseNumber(), decision, amount, reason, actor);
        timeline.add(task.caseNumber(), "CARRY_OUT_BREACH_DECIDED", actor, Audience.PARTY, task.said(decision), "CARRY_OUT_BREACH_DECIDED");
        mailboxes.serve(notices.decided(rows.breach(task.caseNumber()).orElseThrow(), rows.ofCase(task.caseNumber()).orElseThrow()));
        audit.record(actor, "carryOut.breachDecided", task.caseNumber(), decision + (amount == null ? "" : " " + amount));
        return Map.of("decision", decision);
    }
}
