package org.openpass.declaration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.cargo.ReviewedGoods;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.reference.CodeLists;
import org.openpass.reference.Parameters;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** A clearance officer's decision on the documents: in order, inspect, ask for a supplement, refuse. */
@Component
class DocumentReview implements TaskHandler {

    private static final String ACCEPT = "ACCEPT";
    private static final String SUPPLEMENT = "SUPPLEMENT";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("declaration.reviewDocuments", "Task_ReviewDocuments", true,
            Filing.KIND, new Usual("clearance-officer", "DOC_REVIEW", "clearance.documentReview.goal", "document-review",
                    "reviewDueAt", "reviewDecision", "A248"),
            List.of(Field.choice("decision", ACCEPT, "INSPECT", SUPPLEMENT, REFUSE),
                    Field.needed("findings", Type.TEXT), Field.optional("notes", Type.TEXT),
                    Field.code("supplementKind", CodeLists.SUPPLEMENT_KINDS).when(SUPPLEMENT),
                    Field.needed("supplementDays", Type.NUMBER).when(SUPPLEMENT),
                    Field.needed("request", Type.TEXT).when(SUPPLEMENT),
                    Field.choice("refusalGround", "REQUIREMENTS_NOT_MET", "FALSE_DECLARATION").when(REFUSE),
                    Field.needed("refusalReason", Type.TEXT).when(REFUSE)));

    private final Findings findings;
    private final Declarations declarations;
    private final Timeline timeline;
    private final Parameters parameters;
    private final DeclarationCodes codes;
    private final ReviewedGoods goods;
    private final Clock clock;

    DocumentReview(Findings findings, Declarations declarations, Timeline timeline, Parameters parameters,
            DeclarationCodes codes, ReviewedGoods goods, Clock clock) {
        this.declarations = declarations;
        this.findings = findings;
        this.timeline = timeline;
        this.parameters = parameters;
        this.codes = codes;
        this.goods = goods;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public int subjectVersion(String caseNumber) {
        return declarations.ofCase(caseNumber).orElseThrow().version();
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String found = form.text("findings");
        String notes = form.optional("notes");
        Map<String, String> request = new LinkedHashMap<>();
        if (SUPPLEMENT.equals(decision)) {
            request.put("kind", form.choice("supplementKind", codes.today(CodeLists.SUPPLEMENT_KINDS)));
            request.put("days", form.number("supplementDays", 1, longestPeriod(Seoul.today(clock))));
            request.put("text", form.text("request"));
        } else if (REFUSE.equals(decision)) {
            request.put("ground", form.choice("refusalGround", KIND));
            request.put("text", form.text("refusalReason"));
        }
        form.check();
        findings.add(new Findings.Finding(task.key(), task.caseNumber(), "DOC_REVIEW", actor, decision, null, null,
                found, notes, request, List.of(), KIND.added(answers), null));
        timeline.add(task.caseNumber(), "REVIEWED", actor, Audience.OFFICER, task.said(decision),
                "REVIEWED:" + task.key());
        if (ACCEPT.equals(decision)) {
            goods.approved(declarations.ofCase(task.caseNumber()).orElseThrow().number());
        }
        return Map.of("decision", decision);
    }

    /** The law of the day on which it is asked for (Art. 249). */
    private int longestPeriod(LocalDate decided) {
        return parameters.on("supplement.longestDays", decided).value().intValueExact();
    }
}
