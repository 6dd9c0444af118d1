package org.openpass.cargo.transport;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Breaches;
import org.openpass.casework.Audience;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Levy;
import org.openpass.reference.Parameters;
import org.openpass.tariff.AssessmentError;
import org.openpass.tariff.NotAssessable;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * An officer finds why goods did not arrive in time: lost by disaster or what could not be avoided, destroyed with approval before, or
 * duty is to be charged on them, also where they came late (Customs Act Art. 217); then they are classified and valued, as nobody has
 * declared them. What could not be avoided but is not lost is a reason to extend the time, also after it has ended (Art. 216(2) proviso).
 */
@Component
class MissingDecision implements TaskHandler {

    private static final String LEVY = "LEVY";
    private static final String EXTEND = "EXTEND";
    private static final int LONGEST_UNIT = 3;
    private static final TaskKind KIND = new TaskKind("cargo.decideMissing", "Task_DecideMissing", true, Transport.KIND,
            new Usual("cargo-officer", Transport.MISSING, "clearance.change.goal", "transport-missing", "decisionDueAt", "missingDecision",
                    "A217"), List.of(Field.choice("decision", "DISASTER", "DESTROYED", LEVY, EXTEND),
                    Field.needed("days", Type.NUMBER).when(EXTEND), Field.needed("hsCode", Type.TEXT).when(LEVY),
                    Field.needed("origin", Type.TEXT).when(LEVY), Field.needed("value", Type.NUMBER).when(LEVY),
                    Field.needed("quantity", Type.NUMBER).when(LEVY), Field.needed("unit", Type.TEXT).when(LEVY),
                    Field.needed("reason", Type.TEXT), Field.optional("notes", Type.TEXT)));

    private final TransportRows rows;
    private final CollectionApi collection;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final Breaches breaches;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    MissingDecision(TransportRows rows, CollectionApi collection, Parameters parameters, Deadlines deadlines, Breaches breaches,
            Timeline timeline, AuditTrail audit, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.collection = collection;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.breaches = breaches;
        this.timeline = timeline;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** After further packages came in others are missing: who has not seen it looks again. */
    @Override
    public int subjectVersion(String caseNumber) {
        return rows.ofCase(caseNumber).map(t -> t.arrived() + 1).orElse(1);
    }

    @Override
    public LocalDate lawOf(String caseNumber, LocalDate today) {
        return rows.ofCase(caseNumber).map(Transport::taxedOn).orElse(today);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        Transport t = rows.lock(task.caseNumber());
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        String reason = form.reason(true);
        form.text("notes");
        Levy.Line line = LEVY.equals(decision) ? line(t, form) : null;
        long days = EXTEND.equals(decision) ? form.whole("days", 1, parameters.on("cargo.transport.extensionDays", t.taxedOn()).value().longValueExact()) : 0;
        if (rows.late(t) > t.underWay() && Set.of("DISASTER", "DESTROYED").contains(decision)) {
            form.refuse("decision", Label.of("task.mend.decision.transportCameLate"));
        }
        form.check();
        if (EXTEND.equals(decision)) {
            extend(t, Seoul.today(clock).plusDays(days), reason, actor, task.key());
            return Map.of("decision", decision);
        }
        rows.missing(t.caseNumber(), decision, reason, actor, line == null ? null : json.writeValueAsString(line));
        timeline.add(t.caseNumber(), "MISSING_DECIDED", actor, Audience.OFFICER, task.said(decision), "MISSING_DECIDED:" + task.key());
        audit.record(actor, "transport.missingDecided", t.caseNumber(), t.underWay() + " " + decision);
        return Map.of("decision", decision);
    }

    /** Nothing was late then: what came so came in time, and was no breach. */
    private void extend(Transport t, LocalDate until, String reason, String actor, Object key) {
        rows.extendedAfter(t.caseNumber(), until);
        deadlines.set(TransportDeliveries.deadline(rows.lock(t.caseNumber()), until));
        breaches.lift(t.caseNumber(), TransportDeliveries.ARTICLE);
        timeline.add(t.caseNumber(), "TRANSPORT_EXTENDED", actor, Audience.PARTY, Map.of("until", until.toString(), "reason", reason),
                "TRANSPORT_EXTENDED:" + key);
        audit.record(actor, "transport.missingDecided", t.caseNumber(), t.underWay() + " EXTEND " + until);
    }

    private Levy.Line line(Transport t, FormAnswers form) {
        String hsCode = form.text("hsCode");
        String origin = form.text("origin").toUpperCase(Locale.ROOT);
        long value = form.won("value", 1);
        BigDecimal quantity = form.number("quantity");
        String unit = form.needed("unit", LONGEST_UNIT);
        if (!hsCode.matches("\\d{10}")) {
            form.refuse("hsCode", Label.of("task.mend.hsCode"));
        }
        if (!origin.matches("[A-Z]{2}")) {
            form.refuse("origin", Label.of("task.mend.origin"));
        }
        if (quantity == null || quantity.signum() == 0) {
            form.refuse("quantity", Label.of("task.mend.quantity"));
        }
        if (form.wrong()) {
            return null;
        }
        Levy.Line line = new Levy.Line(hsCode, origin, value, quantity, unit);
        try {
            collection.assess(t.taxedOn(), List.of(line));
        } catch (NotAssessable not) {
            not.errors().forEach(error -> form.refuse(field(error), new Label(error.messageKo(), error.message())));
        }
        return line;
    }

    private static String field(AssessmentError error) {
        return switch (error.reason()) {
            case INVALID_VALUE -> "value";
            case INVALID_QUANTITY, QUANTITY_MISSING -> "quantity";
            default -> "hsCode";
        };
    }
}
