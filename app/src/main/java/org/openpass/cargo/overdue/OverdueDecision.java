package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.model.StoragePeriod;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
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

/** What is to be done about overdue goods: their owner is told, they get more time, are sold urgently, or nothing is decided for a while. */
@Component
class OverdueDecision implements TaskHandler {

    private static final int LONGEST_WHY = 500;
    private static final Set<String> CANNOT_WAIT = new LinkedHashSet<>(List.of("LIVING", "PERISHABLE", "HARMFUL", "LOSES_VALUE"));
    private static final TaskKind KIND = new TaskKind("cargo.decideOverdue", "Task_DecideCourse", true, OverdueCase.KIND,
            new Usual("cargo-officer", "OVERDUE_REVIEW", "clearance.documentReview.goal", "overdue-decision", "reviewDueAt", null, "A208"),
            List.of(Field.choice("decision", "NOTIFY", OverdueCase.EXTEND, OverdueCase.URGENT, OverdueCase.HOLD),
                    Field.needed("furtherMonths", Type.NUMBER).when(OverdueCase.EXTEND), Field.needed("holdDays", Type.NUMBER).when(OverdueCase.HOLD),
                    new Field("urgency", Type.CHOICE, false, CANNOT_WAIT, null, null), Field.needed("reason", Type.TEXT)));

    private final OverdueRows rows;
    private final BondedAreas areas;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    OverdueDecision(OverdueRows rows, BondedAreas areas, Parameters parameters, WorkingCalendar calendar, Timeline timeline,
            AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.parameters = parameters;
        this.calendar = calendar;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        OverdueCase of = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(!decision.equals("NOTIFY"), LONGEST_WHY);
        LocalDate until = null;
        Integer months = null;
        switch (decision) {
            case OverdueCase.EXTEND -> {
                months = (int) form.whole("furtherMonths", 1, most(of, form));
                until = of.storageUntil() == null ? null : calendar.onOrAfter(StoragePeriod.lastDay(of.storageUntil(), months));
            }
            case OverdueCase.HOLD -> {
                LocalDate today = Seoul.today(clock);
                until = today.plusDays(form.whole("holdDays", 1, parameters.on("overdue.holdDays", today).value().longValueExact()));
            }
            case OverdueCase.URGENT -> {
                if (!CANNOT_WAIT.contains(of.ground()) && !CANNOT_WAIT.contains(form.text("urgency"))) {
                    form.choice("urgency", KIND);
                }
            }
            default -> { }
        }
        form.check();
        String why = decision.equals(OverdueCase.URGENT) && !form.text("urgency").isEmpty() ? form.text("urgency") + ": " + reason : reason;
        rows.course(task.caseNumber(), decision, until, months, why);
        timeline.add(task.caseNumber(), "OVERDUE_DECIDED", actor, Audience.OFFICER, task.said(decision), "OVERDUE_DECIDED:" + task.key());
        audit.record(actor, "overdue.decided", task.caseNumber(), decision);
        return Map.of("decision", decision);
    }

    /** Months that its time may be made longer by yet (Art. 170, 177(1)1); of other places it ends with their licence. */
    private int most(OverdueCase of, FormAnswers form) {
        LocalDate today = Seoul.today(clock);
        Area.Kind kind = areas.on(of.place(), today).map(Area::kind).orElse(null);
        int most = of.storageUntil() == null || kind == null ? 0 : switch (kind) {
            case DESIGNATED_STORAGE -> parameters.on("cargo.storage.designatedMore", today).value().intValueExact();
            case WAREHOUSE, COMPREHENSIVE -> parameters.on("cargo.storage.warehouseMore", today).value().intValueExact();
            default -> 0;
        };
        int left = most - rows.extended(of.consignment(), of.place());
        if (left < 1) {
            form.refuse("decision", Label.of("task.mend.decision.noLonger"));
        }
        return Math.max(1, left);
    }
}
