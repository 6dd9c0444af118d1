package org.openpass.cargo.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CorrectionLines;
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

/** An officer's decision on a correction or a discrepancy report; who has sent it decides nothing of it. */
@Component
class CorrectionDecision implements TaskHandler {

    private static final int LONGEST_TEXT = 2_000;
    private static final int TOLD = 10;
    private static final String APPROVE = "APPROVE";
    private static final String REFUSE = "REFUSE";
    private static final String NONE = "NONE";
    private static final TaskKind KIND = new TaskKind("cargo.decideCorrection", "Task_DecideCorrection", false, ManifestCase.KIND,
            new Usual("cargo-officer", "CORRECTION_REVIEW", "clearance.documentReview.goal", "manifest-correction", "reviewDueAt",
                    "correctionDecision", "A135"), List.of(Field.choice("decision", APPROVE, REFUSE),
                    new Field("measure", Type.CHOICE, false, Watched.MEASURES, null, null), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final ManifestCorrections corrections;
    private final CorrectionLines lines;
    private final ManifestRows rows;
    private final Timeline timeline;
    private final AuditTrail audit;

    CorrectionDecision(ManifestCorrections corrections, CorrectionLines lines, ManifestRows rows, Timeline timeline, AuditTrail audit) {
        this.corrections = corrections;
        this.lines = lines;
        this.rows = rows;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** After another correction of its lines it is another thing to decide: who has not seen it looks again. */
    @Override
    public int subjectVersion(String caseNumber) {
        return corrections.ofCase(caseNumber).map(correction -> 1 + lines.others(correction.submission())).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Correction correction = corrections.ofCase(task.caseNumber()).orElseThrow();
        Map<String, Label> errors = new LinkedHashMap<>();
        String decision = text(answers, "decision");
        String reason = text(answers, "reason");
        if (actor.equals(correction.sentBy())) {
            errors.put("decision", Label.of("manifestcase.correction.own"));
        } else if (!List.of(APPROVE, REFUSE).contains(decision)) {
            errors.put("decision", Label.of("manifestcase.correction.choose"));
        } else if (APPROVE.equals(decision)) {
            List<String> impossible = corrections.impossible(correction);
            if (!impossible.isEmpty()) {
                errors.put("decision", Words.of("manifestcase.correction.moved", String.join(", ", impossible.subList(0,
                        Math.min(impossible.size(), TOLD)))));
            }
        }
        if (REFUSE.equals(decision) && reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            errors.put("reason", Words.of("manifestcase.permit.reason", String.valueOf(LONGEST_TEXT)));
        }
        String measure = text(answers, "measure").isEmpty() ? NONE : text(answers, "measure");
        if (!Watched.MEASURES.contains(measure)) {
            errors.put("measure", Words.of("manifestcase.correction.measure", Watched.MEASURES));
        }
        if (text(answers, "notes").length() > LONGEST_TEXT) {
            errors.put("notes", Words.of("manifestcase.permit.reason", String.valueOf(LONGEST_TEXT)));
        }
        if (!errors.isEmpty()) {
            throw InvalidAnswers.of(errors);
        }
        rows.decided(task.caseNumber(), decision, APPROVE.equals(decision) && !NONE.equals(measure) ? measure : null,
                REFUSE.equals(decision) ? reason : null, actor);
        timeline.add(task.caseNumber(), "CORRECTION_DECIDED", actor, Audience.OFFICER, task.said(decision), "CORRECTION_DECIDED:" + task.key());
        audit.record(actor, "manifest.correctionDecided", task.caseNumber(), correction.mrn() + " " + decision);
        return Map.of("decision", decision);
    }

    private static String text(Map<String, Object> answers, String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
