package org.openpass.cargo.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.mailbox.Mailboxes;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
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

/** An officer's decision on longer time for a carry-out: the goods must not be in the way of foreign goods (Art. 157-2 proviso). */
@Component
class CarryOutExtensionDecision implements TaskHandler {

    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("cargo.decideCarryOutExtension", "Task_DecideCarryOutExtension", true, CarryOutCase.KIND,
            new Usual("cargo-officer", "CARRY_OUT_EXTENSION", "clearance.change.goal", "carry-out-extension", "carryOutDecisionDueAt",
                    "extensionDecision", "A157-2"), List.of(Field.choice("decision", APPROVE, REFUSE),
                    Field.needed("furtherDays", Type.NUMBER).when(APPROVE), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final CarryOutRows rows;
    private final CarryOutWatch watch;
    private final WorkingCalendar calendar;
    private final Parameters parameters;
    private final CarryOutNotices notices;
    private final Mailboxes mailboxes;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    CarryOutExtensionDecision(CarryOutRows rows, CarryOutWatch watch, WorkingCalendar calendar, Parameters parameters, CarryOutNotices notices,
            Mailboxes mailboxes, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.watch = watch;
        this.calendar = calendar;
        this.parameters = parameters;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public int subjectVersion(String caseNumber) {
        return Math.max(1, rows.extensions(caseNumber).size());
    }

    /** The new last day is a working day (Art. 8(3)), counted from the present one. */
    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        CarryOutCase carryOut = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        long days = APPROVE.equals(decision) ? form.whole("furtherDays", 1, parameters.on("cargo.carryOut.extensionDays",
                Seoul.today(clock)).value().longValueExact()) : 0;
        String reason = REFUSE.equals(decision) ? form.reason(true) : null;
        form.text("notes");
        // Refused it may be yet: the case goes on by that, and ends.
        if (carryOut.lastDay() == null && APPROVE.equals(decision)) {
            form.refuse("decision", Label.of("task.mend.decision.permissionEnded"));
        }
        form.check();
        LocalDate until = APPROVE.equals(decision) ? calendar.onOrAfter(carryOut.lastDay().plusDays(days)) : null;
        rows.decided(task.caseNumber(), decision, until, reason, actor);
        if (until != null) {
            watch.extend(carryOut, until);
        }
        timeline.add(task.caseNumber(), until == null ? "CARRY_OUT_NOT_EXTENDED" : "CARRY_OUT_EXTENDED", actor, Audience.PARTY,
                until == null ? Map.of("reason", reason) : Map.of("until", until.toString()), "CARRY_OUT_EXTENSION:" + task.key());
        mailboxes.serve(notices.decided(rows.extensions(task.caseNumber()).getLast(), carryOut.declaration()));
        audit.record(actor, "carryOut.extensionDecided", task.caseNumber(), decision + (until == null ? "" : " " + until));
        return Map.of("decision", decision);
    }
}
