package org.openpass.cargo.permit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.CargoHolds;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.tasks.TaskKind;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** An officer answers an application, or takes more time for the answer. */
@Component
class PermitDecision implements TaskHandler {

    private static final String EXTEND = "EXTEND";
    private static final String REFUSE = "REFUSE";
    private static final TaskKind KIND = new TaskKind("cargo.decidePermit", "Task_DecidePermit", false, Permit.KIND,
            new Usual("cargo-officer", "PERMIT_REVIEW", "clearance.documentReview.goal", "permit-decision", "decisionDueAt",
                    "permitDecision", "A156, A158, A159, A160, A161"), List.of(Field.choice("decision", Permit.GRANT, EXTEND, REFUSE),
                    Field.optional("until", Type.TEXT), Field.optional("conditions", Type.TEXT),
                    Field.optional("securityAmount", Type.NUMBER), Field.needed("days", Type.NUMBER).when(EXTEND),
                    Field.optional("applicantAgrees", Type.FLAG), Field.needed("reason", Type.TEXT).when(REFUSE),
                    Field.optional("notes", Type.TEXT)));

    private final PermitRows rows;
    private final AnswerPeriods periods;
    private final CargoHolds holds;
    private final PermitNotices notices;
    private final CollectionApi collection;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    PermitDecision(PermitRows rows, AnswerPeriods periods, CargoHolds holds, PermitNotices notices, CollectionApi collection, Timeline timeline,
            AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.holds = holds;
        this.notices = notices;
        this.collection = collection;
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
        Permit permit = rows.ofCase(task.caseNumber()).orElseThrow();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        LocalDate until = form.day("until");
        String conditions = form.text("conditions");
        BigDecimal security = form.number("securityAmount");
        Integer days = form.count("days");
        String reason = form.reason(REFUSE.equals(decision) || EXTEND.equals(decision));
        form.text("notes");
        if (until != null && until.isBefore(Seoul.today(clock))) {
            form.refuse("until", Label.of("permit.answer.day"));
        }
        form.check();
        boolean grants = Permit.GRANT.equals(decision);
        // Nor is a grant with conditions of its own an answer any more, after the application was deemed granted as it was made.
        form.refuse(periods.faults(task.caseNumber(), grants && periods.over(task.caseNumber()) ? AnswerPeriods.Answer.REFUSE
                : AnswerPeriods.Answer.valueOf(decision), days, form.ticked("applicantAgrees")));
        if (grants && holds.why(permit.consignment(), permit.said().place()).isPresent()) {
            form.refuse("decision", Label.of("permit.answer.held"));
        }
        boolean secures = grants && security != null && security.signum() > 0;
        if (secures) {
            secure(permit, security, form);
        }
        form.check();
        if (EXTEND.equals(decision)) {
            periods.extend(task.caseNumber(), days, reason, actor);
            notices.extended(permit, periods.lastDay(task.caseNumber()).orElseThrow(), reason);
        } else {
            rows.decided(task.caseNumber(), new Permit.Answer(decision, reason, grants && !conditions.isEmpty() ? conditions : null,
                    grants ? Optional.ofNullable(until).orElse(permit.said().until()) : null, secures ? security : null, actor, false, null, null));
        }
        timeline.add(task.caseNumber(), "PERMIT_DECIDED", actor, Audience.OFFICER, task.said(decision), "PERMIT_DECIDED:" + task.key());
        audit.record(actor, "permit.decided", task.caseNumber(), permit.number() + " " + decision);
        return Map.of("decision", decision);
    }

    /** Of foreign goods that are stored outside customs may ask for a security of the duty (Art. 156(2)): the one that the application names. */
    private void secure(Permit permit, BigDecimal amount, FormAnswers form) {
        Optional<String> refusal = permit.kind() != PermitKind.OUTSIDE_STORAGE ? Optional.of("kind")
                : permit.said().securityReference() == null ? Optional.of("none")
                : amount.stripTrailingZeros().scale() > 0 ? Optional.of("whole")
                : collection.pledge(permit.caseNumber(), permit.applicant(), permit.said().securityReference(), amount.longValueExact());
        refusal.ifPresent(code -> form.refuse("securityAmount", Label.of("permit.security." + code)));
    }
}
