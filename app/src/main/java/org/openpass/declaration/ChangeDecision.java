package org.openpass.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer's decision on a request to withdraw or amend: approve, dismiss, or take more time (Art. 250(4), (5)). */
@Component
class ChangeDecision implements TaskHandler {

    private static final String EXTEND = "EXTEND";
    private static final TaskKind KIND = new TaskKind("declaration.decideChange", "Task_DecideChange", false, Change.CASE,
            new Usual("clearance-officer", "CHANGE_REVIEW", "clearance.change.goal", "change-decision", "decisionDueAt",
                    "changeDecision", "A250"),
            List.of(Field.choice("decision", "APPROVE", "DISMISS", EXTEND), Field.needed("reason", Type.TEXT),
                    Field.needed("extensionDays", Type.NUMBER).when(EXTEND),
                    Field.needed("applicantAgrees", Type.FLAG).when(EXTEND), Field.optional("notes", Type.TEXT)));

    private final ChangeRows changes;
    private final ChangePeriods periods;
    private final Declarations declarations;
    private final Timeline timeline;

    ChangeDecision(ChangeRows changes, ChangePeriods periods, Declarations declarations, Timeline timeline) {
        this.declarations = declarations;
        this.changes = changes;
        this.periods = periods;
        this.timeline = timeline;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** A request stays what it is; what it would change is the declaration. */
    @Override
    public int subjectVersion(String caseNumber) {
        return declarations.find(changes.ofCase(caseNumber).orElseThrow().declarationNumber()).orElseThrow().version();
    }

    @Override
    public LocalDate lawOf(String caseNumber, LocalDate today) {
        return Seoul.day(changes.ofCase(caseNumber).orElseThrow().requestedAt());
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.text("reason");
        Change change = changes.ofCase(task.caseNumber()).orElseThrow();
        String days = EXTEND.equals(decision)
                ? form.number("extensionDays", 1, periods.longestExtension(change)) : null;
        form.optional("notes");
        if (decision != null) {
            periods.check(change, decision, form);
        }
        form.check();
        changes.decided(task.caseNumber(), decision, reason, days == null ? null : Integer.valueOf(days), actor);
        if (EXTEND.equals(decision)) {
            periods.extend(task.caseNumber());
        }
        timeline.add(task.caseNumber(), "CHANGE_DECIDED", actor, Audience.OFFICER, task.said(decision),
                "CHANGE_DECIDED:" + task.key());
        return Map.of("decision", decision);
    }
}
