package org.openpass.cargo.manifest;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.CorrectionLines;
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

/** An officer's decision on a correction or a discrepancy report; who has sent it decides nothing of it. */
@Component
class CorrectionDecision implements TaskHandler {

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
        FormAnswers form = new FormAnswers(answers);
        if (actor.equals(correction.sentBy())) {
            form.refuse("decision", Label.of("manifestcase.correction.own"));
        }
        String decision = form.choice("decision", KIND);
        String measure = form.text("measure").isEmpty() ? NONE : form.choice("measure", KIND);
        String reason = form.reason(REFUSE.equals(decision));
        form.text("notes");
        List<String> impossible = APPROVE.equals(decision) ? corrections.impossible(correction) : List.of();
        if (!impossible.isEmpty()) {
            form.refuse("decision", Label.of("manifestcase.correction.moved", impossible.stream().limit(TOLD).collect(joining(", "))));
        }
        form.check();
        rows.decided(task.caseNumber(), decision, APPROVE.equals(decision) && !NONE.equals(measure) ? measure : null,
                REFUSE.equals(decision) ? reason : null, actor);
        timeline.add(task.caseNumber(), "CORRECTION_DECIDED", actor, Audience.OFFICER, task.said(decision), "CORRECTION_DECIDED:" + task.key());
        audit.record(actor, "manifest.correctionDecided", task.caseNumber(), correction.mrn() + " " + decision);
        return Map.of("decision", decision);
    }
}
