package org.openpass.cargo.manifest;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
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

/** An officer's review of a manifest of which something is watched, missing or late. */
@Component
class ManifestReview implements TaskHandler {

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
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String measure = form.text("measure").isEmpty() ? NONE : form.choice("measure", KIND);
        String reason = form.reason(REFUSE.equals(decision));
        form.text("notes");
        form.check();
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
}
