package org.openpass.cargo.unloading;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.cargo.Fault;
import org.openpass.reference.Parameters;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer settles what differs between the carry-in and the manifest: all that nobody has settled for itself before. */
@Component
class DiscrepancyDecision implements TaskHandler {

    private static final String BREACH = "Customs Act Art. 277(7)1";
    private static final TaskKind KIND = new TaskKind("cargo.resolveDiscrepancies", "Task_ResolveDiscrepancies", false, Unloading.KIND,
            new Usual("cargo-officer", "CARRY_IN_DISCREPANCY", "clearance.change.goal", "unloading-discrepancies", "discrepancyDueAt",
                    "discrepancyDecision", "A157"),
            List.of(Field.choice("decision", "CORRECT", "SHORT", "ELSEWHERE"), Field.needed("reason", Type.TEXT),
                    Field.optional("breach", Type.FLAG), Field.optional("notes", Type.TEXT)));

    private final UnloadingRows rows;
    private final Discrepancies discrepancies;
    private final Timeline timeline;
    private final Parameters parameters;
    private final Clock clock;

    DiscrepancyDecision(UnloadingRows rows, Discrepancies discrepancies, Timeline timeline, Parameters parameters, Clock clock) {
        this.rows = rows;
        this.discrepancies = discrepancies;
        this.timeline = timeline;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** With each difference that is settled, or comes or goes, there are others to settle. */
    @Override
    public int subjectVersion(String caseNumber) {
        return discrepancies.version(caseNumber);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        String caseNumber = task.caseNumber();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(true);
        form.text("notes");
        int read = discrepancies.version(caseNumber);
        discrepancies.lock(caseNumber);
        if (discrepancies.version(caseNumber) != read) {
            form.refuse("decision", Label.of("unloading.mend.changed"));
        }
        // Read once behind the lock, so that what is settled is what was judged.
        List<Discrepancy> open = discrepancies.open(caseNumber, Integer.MAX_VALUE);
        if (!decision.isEmpty()) {
            open.stream().flatMap(each -> discrepancies.faults(each, decision).stream()).findFirst()
                    .ifPresent(fault -> form.refuse("decision", label(fault)));
        }
        form.check();
        discrepancies.settleAll(caseNumber, open, decision, reason, actor);
        if (form.ticked("breach")) {
            rows.breach(caseNumber, BREACH, parameters.on("fine.manifest", Seoul.today(clock)).value().longValueExact());
        }
        timeline.add(caseNumber, "DISCREPANCIES_SETTLED", actor, Audience.PARTY, Map.of("reason", reason), "DISCREPANCIES_SETTLED:" + task.key());
        return Map.of("decision", decision);
    }

    private static Label label(Fault fault) {
        return new Label(fault.text(Locale.KOREAN) + " " + fault.mend(Locale.KOREAN),
                fault.text(Locale.ENGLISH) + " " + fault.mend(Locale.ENGLISH));
    }
}
