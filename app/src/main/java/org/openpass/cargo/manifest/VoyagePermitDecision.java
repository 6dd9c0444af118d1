package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.AnswerPeriods.Answer;
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

/** An officer's answer to an application for the permit of a departure or of a place that is no port: grant, refuse, or take more time. */
@Component
class VoyagePermitDecision implements TaskHandler {

    private static final TaskKind KIND = new TaskKind("cargo.decideVoyagePermit", "Task_DecideVoyagePermit", false, ManifestCase.KIND,
            new Usual("cargo-officer", "VOYAGE_PERMIT_REVIEW", "clearance.documentReview.goal", "voyage-permit", "reviewDueAt", "voyageDecision",
                    "A134, A136"), List.of(Field.choice("decision", "GRANT", "EXTEND", "REFUSE"), Field.needed("days", Type.NUMBER).when("EXTEND"),
                    Field.needed("applicantAgrees", Type.FLAG).when("EXTEND"), Field.needed("reason", Type.TEXT).when("REFUSE"),
                    Field.optional("notes", Type.TEXT)));

    private final VoyagePermitRows permits;
    private final ManifestRows rows;
    private final AnswerPeriods periods;
    private final VoyagePermitNotices notices;
    private final SenderAnswers senders;
    private final Timeline timeline;
    private final AuditTrail audit;

    VoyagePermitDecision(VoyagePermitRows permits, ManifestRows rows, AnswerPeriods periods, VoyagePermitNotices notices, SenderAnswers senders,
            Timeline timeline, AuditTrail audit) {
        this.permits = permits;
        this.rows = rows;
        this.periods = periods;
        this.notices = notices;
        this.senders = senders;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Another moment of the departure, or its list, is another application. */
    @Override
    public int subjectVersion(String caseNumber) {
        return rows.ofCase(caseNumber).map(permit -> 1 + rows.messages(permit.mrn()) + rows.reports(permit.mrn())).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        String caseNumber = task.caseNumber();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        Integer days = form.count("days");
        String reason = form.reason("EXTEND".equals(decision) || "REFUSE".equals(decision));
        form.text("notes");
        if (!decision.isEmpty()) {
            form.refuse(periods.faults(caseNumber, Answer.valueOf(decision), days, form.ticked("applicantAgrees")));
        }
        form.check();
        rows.decided(caseNumber, decision, null, "GRANT".equals(decision) ? null : reason, actor);
        if ("EXTEND".equals(decision)) {
            periods.extend(caseNumber, days, reason, actor);
            notices.serve(caseNumber, VoyagePermitNotices.EXTENDED);
            senders.later(rows.ofCase(caseNumber).orElseThrow(), permits.ofCase(caseNumber).orElseThrow().party(),
                    periods.lastDay(caseNumber).orElseThrow(), reason);
        }
        timeline.add(caseNumber, "VOYAGE_PERMIT_DECIDED", actor, Audience.OFFICER, task.said(decision), "VOYAGE_PERMIT_DECIDED:" + task.key());
        audit.record(actor, "manifest.permitDecided", caseNumber, permits.ofCase(caseNumber).orElseThrow().mrn() + " " + decision);
        return Map.of("decision", decision);
    }
}
