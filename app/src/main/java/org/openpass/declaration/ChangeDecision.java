package org.openpass.declaration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer's decision on a request to withdraw or amend: approve, dismiss, or take more time (Art. 250(4), (5)). */
@Component
class ChangeDecision implements TaskHandler {

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
    public String elementId() {
        return "Task_DecideChange";
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
        String decision = form.choice("decision", Set.of("APPROVE", "DISMISS", "EXTEND"));
        String reason = form.text("reason");
        Change change = changes.ofCase(task.caseNumber()).orElseThrow();
        String days = "EXTEND".equals(decision)
                ? form.number("extensionDays", 1, periods.longestExtension(change)) : null;
        form.optional("notes");
        if (decision != null) {
            periods.check(change, decision, form);
        }
        form.check();
        changes.decided(task.caseNumber(), decision, reason, days == null ? null : Integer.valueOf(days), actor);
        if ("EXTEND".equals(decision)) {
            periods.extend(task.caseNumber());
        }
        timeline.add(task.caseNumber(), "CHANGE_DECIDED", actor, Audience.OFFICER, task.said(decision),
                "CHANGE_DECIDED:" + task.key());
        return Map.of("decision", decision);
    }
}
