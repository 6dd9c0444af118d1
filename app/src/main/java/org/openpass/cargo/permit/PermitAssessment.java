package org.openpass.cargo.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Levy;
import org.openpass.tariff.NotAssessable;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/** One officer classifies and values goods of which nobody has declared anything; another signs ({@link PermitSignature}). */
@Component
class PermitAssessment implements TaskHandler {

    private static final String LEVY = "LEVY";
    private static final String NONE = "NONE";
    private static final TaskKind KIND = new TaskKind("cargo.assessPermitGoods", "Task_AssessPermitGoods", false, Permit.KIND,
            new Usual("cargo-officer", "DUTY_REVIEW", "clearance.documentReview.goal", "goods-assessment", "decisionDueAt", "assessDecision",
                    "A39(1)"), List.of(Field.choice("decision", LEVY, NONE), Field.needed("hsCode", Type.TEXT).when(LEVY),
                    Field.optional("origin", Type.TEXT), Field.needed("value", Type.NUMBER).when(LEVY),
                    Field.optional("quantity", Type.NUMBER), Field.optional("unit", Type.TEXT), Field.needed("reason", Type.TEXT)));
    private static final Map<String, String> FIELDS = Map.of("hsCode", "hsCode", "customsValue", "value", "quantity", "quantity", "unit", "unit");

    private final PermitRows rows;
    private final CollectionApi collection;
    private final Timeline timeline;
    private final AuditTrail audit;

    PermitAssessment(PermitRows rows, CollectionApi collection, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.collection = collection;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** The law of the day of the event decides (Art. 17 no. 1). */
    @Override
    public LocalDate lawOf(String caseNumber, LocalDate today) {
        return rows.ofCase(caseNumber).map(Permit::owed).map(Permit.Owed::lawOn).orElse(today);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Permit permit = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(true);
        Levy.Line line = LEVY.equals(decision) ? line(form) : null;
        form.check();
        if (line != null) {
            try {
                collection.assess(permit.owed().lawOn(), List.of(line));
            } catch (NotAssessable wrong) {
                throw TaskHandler.InvalidAnswers.of(wrong.errors().stream().collect(java.util.stream.Collectors.toMap(e ->
                        FIELDS.getOrDefault(e.field(), "hsCode"), e -> new Label(e.messageKo(), e.message()), (a, b) -> a)));
            }
        }
        rows.assessed(task.caseNumber(), decision, line, reason, actor);
        timeline.add(task.caseNumber(), "GOODS_ASSESSED", actor, Audience.OFFICER, task.said(decision), "GOODS_ASSESSED:" + task.key());
        audit.record(actor, "permit.assessed", task.caseNumber(), permit.number() + " " + decision);
        return Map.of("decision", decision);
    }

    private static Levy.Line line(FormAnswers form) {
        String hsCode = form.text("hsCode").replaceAll("[.\\s-]", "");
        String origin = form.text("origin").toUpperCase(Locale.ROOT);
        if (hsCode.isEmpty()) {
            form.refuse("hsCode", Label.of("permit.answer.hsCode"));
        }
        if (!origin.isEmpty() && !origin.matches("[A-Z]{2}")) {
            form.refuse("origin", Label.of("permit.answer.origin"));
        }
        String unit = form.text("unit");
        return new Levy.Line(hsCode, origin.isEmpty() ? null : origin, form.won("value", 0), form.number("quantity"), unit.isEmpty() ? null : unit);
    }
}
