package org.openpass.cargo.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.AnswerPeriods.Answer;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** An officer's answer to an application for the permit of a departure or of a place that is no port: grant, refuse, or take more time. */
@Component
class VoyagePermitDecision implements TaskHandler {

    private static final int LONGEST_TEXT = 2_000;
    private static final TaskKind KIND = new TaskKind("cargo.decideVoyagePermit", "Task_DecideVoyagePermit", false, ManifestCase.KIND,
            new Usual("cargo-officer", "VOYAGE_PERMIT_REVIEW", "clearance.documentReview.goal", "voyage-permit", "reviewDueAt", "voyageDecision",
                    "A134, A136"), List.of(Field.choice("decision", "GRANT", "EXTEND", "REFUSE"), Field.needed("days", Type.NUMBER).when("EXTEND"),
                    Field.needed("applicantAgrees", Type.FLAG).when("EXTEND"), Field.needed("reason", Type.TEXT).when("REFUSE"),
                    Field.optional("notes", Type.TEXT)));

    private final VoyagePermitRows permits;
    private final ManifestRows rows;
    private final AnswerPeriods periods;
    private final VoyagePermitNotices notices;
    private final Timeline timeline;
    private final AuditTrail audit;

    VoyagePermitDecision(VoyagePermitRows permits, ManifestRows rows, AnswerPeriods periods, VoyagePermitNotices notices, Timeline timeline,
            AuditTrail audit) {
        this.permits = permits;
        this.rows = rows;
        this.periods = periods;
        this.notices = notices;
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
        Map<String, Label> errors = new LinkedHashMap<>();
        String decision = text(answers, "decision");
        String reason = text(answers, "reason");
        Integer days = text(answers, "days").matches("\\d{1,4}(\\.0+)?") ? (int) Double.parseDouble(text(answers, "days")) : null;
        boolean known = List.of("GRANT", "EXTEND", "REFUSE").contains(decision);
        if (!known) {
            errors.put("decision", Label.of("manifestcase.permit.choose"));
        } else {
            errors.putAll(periods.faults(caseNumber, Answer.valueOf(decision), days, Boolean.parseBoolean(text(answers, "applicantAgrees"))));
        }
        if (known && !"GRANT".equals(decision) && reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            errors.put("reason", Words.of("manifestcase.permit.reason", String.valueOf(LONGEST_TEXT)));
        }
        if (text(answers, "notes").length() > LONGEST_TEXT) {
            errors.put("notes", Words.of("manifestcase.permit.reason", String.valueOf(LONGEST_TEXT)));
        }
        if (!errors.isEmpty()) {
            throw InvalidAnswers.of(errors);
        }
        rows.decided(caseNumber, decision, null, "GRANT".equals(decision) ? null : reason, actor);
        if ("EXTEND".equals(decision)) {
            periods.extend(caseNumber, days, reason, actor);
            notices.serve(caseNumber, VoyagePermitNotices.EXTENDED);
        }
        timeline.add(caseNumber, "VOYAGE_PERMIT_DECIDED", actor, Audience.OFFICER, task.said(decision), "VOYAGE_PERMIT_DECIDED:" + task.key());
        audit.record(actor, "manifest.permitDecided", caseNumber, permits.ofCase(caseNumber).orElseThrow().mrn() + " " + decision);
        return Map.of("decision", decision);
    }

    private static String text(Map<String, Object> answers, String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
