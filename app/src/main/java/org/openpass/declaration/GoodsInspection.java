package org.openpass.declaration;

import java.util.Map;
import java.util.Set;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.springframework.stereotype.Component;

/** An inspector's result: the goods are as declared, or they differ and an officer decides what follows. */
@Component
class GoodsInspection implements TaskHandler {

    private static final int LONGEST_PLACE = 100;
    /** Inspection methods (컨테이너검사방법코드): front sample, inner sample, aisle, full devanning, scanner, other. */
    private static final Set<String> METHODS = Set.of("11", "12", "13", "14", "15", "99");

    private final Findings findings;
    private final Declarations declarations;
    private final Timeline timeline;

    GoodsInspection(Findings findings, Declarations declarations, Timeline timeline) {
        this.declarations = declarations;
        this.findings = findings;
        this.timeline = timeline;
    }

    @Override
    public String elementId() {
        return "Task_InspectGoods";
    }

    @Override
    public int subjectVersion(String caseNumber) {
        return declarations.ofCase(caseNumber).orElseThrow().version();
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", Set.of("ACCEPT", "DISCREPANCY"));
        String method = form.choice("method", METHODS);
        String place = form.text("place", LONGEST_PLACE);
        String found = form.text("findings");
        String notes = form.optional("notes");
        form.check();
        findings.add(new Findings.Finding(task.key(), task.caseNumber(), "INSPECTION", actor, decision, method, place,
                found, notes, Map.of(), null));
        timeline.add(task.caseNumber(), "INSPECTED", actor, Audience.OFFICER, Map.of("decision", decision),
                "INSPECTED:" + task.key());
        return Map.of("decision", decision);
    }
}
