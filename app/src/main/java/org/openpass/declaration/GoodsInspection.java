package org.openpass.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openpass.cargo.ReviewedGoods;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.documents.Document;
import org.openpass.documents.Documents;
import org.openpass.reference.CodeLists;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.springframework.stereotype.Component;

/** An inspector's result: the goods are as declared, or they differ and an officer decides what follows. */
@Component
class GoodsInspection implements TaskHandler {

    private static final String ACCEPT = "ACCEPT";
    private static final int LONGEST_PLACE = 100;
    private static final TaskKind KIND = new TaskKind("declaration.inspectGoods", "Task_InspectGoods", true, Filing.KIND,
            new Usual("inspector", "INSPECTION", "clearance.inspection.goal", "inspection-result", "inspectionDueAt",
                    "inspectionResult", "A246"),
            List.of(Field.choice("decision", ACCEPT, "DISCREPANCY"), Field.code("method", CodeLists.INSPECTION_METHODS),
                    Field.needed("place", Type.TEXT), Field.needed("findings", Type.TEXT),
                    Field.optional("notes", Type.TEXT), Field.optional("pictures", Type.FILES)));
    private final Findings findings;
    private final Declarations declarations;
    private final Documents documents;
    private final Timeline timeline;
    private final DeclarationCodes codes;
    private final ReviewedGoods goods;

    GoodsInspection(Findings findings, Declarations declarations, Documents documents, Timeline timeline,
            DeclarationCodes codes, ReviewedGoods goods) {
        this.documents = documents;
        this.declarations = declarations;
        this.findings = findings;
        this.timeline = timeline;
        this.codes = codes;
        this.goods = goods;
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
        String method = form.choice("method", codes.today(CodeLists.INSPECTION_METHODS));
        String place = form.text("place", LONGEST_PLACE);
        String found = form.text("findings");
        String notes = form.optional("notes");
        List<UUID> pictures = pictures(task.caseNumber(), form);
        form.check();
        findings.add(new Findings.Finding(task.key(), task.caseNumber(), "INSPECTION", actor, decision, method, place,
                found, notes, Map.of(), pictures, KIND.added(answers), null));
        timeline.add(task.caseNumber(), "INSPECTED", actor, Audience.OFFICER, task.said(decision),
                "INSPECTED:" + task.key());
        if (ACCEPT.equals(decision)) {
            goods.approved(declarations.ofCase(task.caseNumber()).orElseThrow().number());
        }
        return Map.of("decision", decision);
    }

    /** The pictures are stored before the form is sent; here they are bound to what was found. */
    private List<UUID> pictures(String caseNumber, FormAnswers form) {
        List<UUID> pictures = new ArrayList<>();
        for (String id : form.list("pictures", Documents.MOST_FILES)) {
            uuid(id).flatMap(known -> documents.find(caseNumber, known, Audience.OFFICER)).filter(Document::picture)
                    .ifPresentOrElse(d -> pictures.add(d.id()), () ->
                            form.refuse("pictures", "unknown", "The case has no picture “" + id + "”: add it to the case first."));
        }
        return pictures;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
