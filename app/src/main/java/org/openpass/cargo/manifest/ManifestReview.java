package org.openpass.cargo.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.springframework.stereotype.Component;

/** An officer's review of a manifest of which something is watched, missing or late. */
@Component
class ManifestReview implements TaskHandler {

    private static final int LONGEST_TEXT = 2_000;
    private static final String ACCEPT = "ACCEPT";
    private static final String REFUSE = "REFUSE";
    private static final String NONE = "NONE";
    private static final TaskKind KIND = new TaskKind("cargo.reviewManifest", "Task_ReviewManifest", false, ManifestCase.KIND,
            new Usual("cargo-officer", "MANIFEST_REVIEW", "clearance.documentReview.goal", "manifest-review", "reviewDueAt",
                    "reviewDecision", "A135"), List.of(Field.choice("decision", ACCEPT, REFUSE),
                    new Field("measure", Type.CHOICE, false, Watched.MEASURES, null, null), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final ManifestRows rows;
    private final Watched watched;
    private final Timeline timeline;
    private final AuditTrail audit;

    ManifestReview(ManifestRows rows, Watched watched, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.watched = watched;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** After another message it is another manifest, if of as many lines: who has not seen it looks again. */
    @Override
    public int subjectVersion(String caseNumber) {
        return rows.ofCase(caseNumber).map(manifest -> rows.messages(manifest.mrn())).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        ManifestCase manifest = rows.ofCase(task.caseNumber()).orElseThrow();
        Map<String, String> errors = new LinkedHashMap<>();
        String decision = text(answers, "decision");
        String reason = text(answers, "reason");
        String measure = text(answers, "measure").isEmpty() ? NONE : text(answers, "measure");
        if (!Set.of(ACCEPT, REFUSE).contains(decision)) {
            errors.put("decision", "Choose one of [ACCEPT, REFUSE].");
        }
        if (REFUSE.equals(decision) && reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            errors.put("reason", "Say why, in at most " + LONGEST_TEXT + " characters.");
        }
        if (!Watched.MEASURES.contains(measure)) {
            errors.put("measure", "Choose one of " + Watched.MEASURES + ".");
        }
        if (text(answers, "notes").length() > LONGEST_TEXT) {
            errors.put("notes", "Shorten it to " + LONGEST_TEXT + " characters.");
        }
        if (!errors.isEmpty()) {
            throw new InvalidAnswers(errors);
        }
        boolean orders = ACCEPT.equals(decision) && !NONE.equals(measure);
        rows.decided(task.caseNumber(), decision, orders ? measure : null, REFUSE.equals(decision) ? reason : null, actor);
        if (orders) {
            watched.order(manifest.mrn(), measure);
        }
        timeline.add(task.caseNumber(), "MANIFEST_REVIEWED", actor, Audience.OFFICER, task.said(decision),
                "MANIFEST_REVIEWED:" + task.key());
        audit.record(actor, "manifest.reviewed", task.caseNumber(), manifest.mrn() + " " + decision);
        return Map.of("decision", decision);
    }

    private static String text(Map<String, Object> answers, String field) {
        Object value = answers.get(field);
        return value == null ? "" : value.toString().strip();
    }
}
