package org.openpass.cargo.transshipment;

import java.time.Clock;
import java.time.LocalDate;
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
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer decides what becomes of goods that were left behind: they leave later, or stay in the bonded area. */
@Component
class LeftBehindDecision implements TaskHandler {

    private static final String LATER = "LATER";
    private static final String STAYS = "STAYS";
    private static final TaskKind KIND = new TaskKind("cargo.decideLeftBehind", "Task_DecideLeftBehind", true, Transshipment.KIND,
            new Usual("cargo-officer", Transshipment.LEFT_BEHIND, "clearance.change.goal", "left-behind", "leftBehindDueAt",
                    "leftBehindDecision", "A141"), List.of(Field.choice("decision", LATER, STAYS),
                    Field.needed("loadingDays", Type.NUMBER).when(LATER), Field.needed("reason", Type.TEXT), Field.optional("notes", Type.TEXT)));

    private final TransshipmentRows rows;
    private final TransshipmentChecks checks;
    private final Loading loading;
    private final TransshipmentNotices notices;
    private final Mailboxes mailboxes;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    LeftBehindDecision(TransshipmentRows rows, TransshipmentChecks checks, Loading loading, TransshipmentNotices notices, Mailboxes mailboxes,
            Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.loading = loading;
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

    /** What was loaded meanwhile makes it another. */
    @Override
    public int subjectVersion(String caseNumber) {
        return 1 + rows.ofCase(caseNumber).map(Transshipment::gone).orElse(0);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transshipment t = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        long days = LATER.equals(decision) ? form.whole("loadingDays", 1, checks.days()) : 0;
        String reason = form.reason(true);
        form.text("notes");
        form.check();
        LocalDate until = LATER.equals(decision) ? Seoul.today(clock).plusDays(days) : null;
        if (until == null) {
            rows.stays(task.caseNumber());
        } else {
            loading.later(t, until);
            mailboxes.serve(notices.later(t, until, reason, task.key()));
        }
        timeline.add(task.caseNumber(), until == null ? "LEFT_BEHIND_STAYS" : "LEFT_BEHIND_LATER", actor, Audience.PARTY, until == null
                ? Map.of("reason", reason) : Map.of("until", until.toString(), "reason", reason), "LEFT_BEHIND:" + task.key());
        audit.record(actor, "transshipment.leftBehind", task.caseNumber(), decision + (until == null ? "" : " " + until));
        return Map.of("decision", decision);
    }
}
