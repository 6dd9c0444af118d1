package org.openpass.cargo.unloading;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
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
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * An officer's decision whether goods may be unloaded: before the entry is done (Art. 140(1)), on the spot (Art. 140(4)), or not at all, since
 * they are to go back (Art. 140(7)). More time is taken within the period, and told within it (Art. 140(3)).
 */
@Component
class UnloadingPermit implements TaskHandler {

    private static final String GRANT = "GRANT";
    private static final String EXTEND = "EXTEND";
    private static final String REFUSE = "REFUSE";
    private static final Set<String> GROUNDS = new LinkedHashSet<>(List.of("NOT_PERMITTED", "RETURN"));
    private static final TaskKind KIND = new TaskKind("cargo.permitUnloading", "Task_PermitUnloading", false, Unloading.KIND,
            new Usual("cargo-officer", "UNLOADING_REVIEW", "clearance.change.goal", "unloading-permit", "decisionDueAt", "unloadingDecision",
                    "A140"),
            List.of(Field.choice("decision", GRANT, EXTEND, REFUSE), new Field("ground", Type.CHOICE, true, GROUNDS, null, REFUSE),
                    Field.needed("reason", Type.TEXT), Field.needed("days", Type.NUMBER).when(EXTEND),
                    Field.needed("applicantAgrees", Type.FLAG).when(EXTEND), Field.optional("notes", Type.TEXT)));

    private final UnloadingRows rows;
    private final AnswerPeriods periods;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final UnloadingNotices notices;
    private final Mailboxes mailboxes;

    UnloadingPermit(UnloadingRows rows, AnswerPeriods periods, Timeline timeline, AuditTrail audit, UnloadingNotices notices,
            Mailboxes mailboxes) {
        this.rows = rows;
        this.periods = periods;
        this.timeline = timeline;
        this.audit = audit;
        this.notices = notices;
        this.mailboxes = mailboxes;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public LocalDate lawOf(String caseNumber, LocalDate today) {
        return Seoul.day(rows.ofCase(caseNumber).orElseThrow().declaredAt());
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        String caseNumber = task.caseNumber();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        boolean refuses = decision.equals(REFUSE);
        String ground = refuses ? form.choice("ground", KIND) : null;
        if ("NOT_PERMITTED".equals(ground) && !rows.ofCase(caseNumber).orElseThrow().beforeArrival()) {
            form.refuse("ground", Label.of("unloading.mend.ground.onSpot"));
        }
        String reason = form.reason(refuses || decision.equals(EXTEND));
        Integer days = form.count("days");
        form.text("notes");
        if (!decision.isEmpty()) {
            form.refuse(periods.faults(caseNumber, AnswerPeriods.Answer.valueOf(decision), days, form.ticked("applicantAgrees")));
        }
        form.check();
        if (decision.equals(EXTEND)) {
            periods.extend(caseNumber, days, reason, actor);
            mailboxes.serve(notices.period(rows.ofCase(caseNumber).orElseThrow(), periods.lastDay(caseNumber).orElseThrow(), reason));
        } else {
            rows.decided(caseNumber, decision, ground, refuses ? reason : null, actor);
        }
        timeline.add(caseNumber, "UNLOADING_DECIDED", actor, Audience.OFFICER, task.said(decision), "UNLOADING_DECIDED:" + task.key());
        audit.record(actor, "unloading.decided", caseNumber, decision + (ground == null ? "" : " " + ground));
        return Map.of("decision", decision);
    }
}
