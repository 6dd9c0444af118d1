package org.openpass.cargo.overdue;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
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

/**
 * How goods are sold, at what first price, and what they are for the tariff (Art. 210, Decree Art. 222(7)): the tax that the price stays
 * above is in the first price (Enforcement Rules Art. 73-2(2)1), and is worked out when it is set.
 */
@Component
class SaleTerms implements TaskHandler {

    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_UNIT = 10;
    private static final TaskKind KIND = new TaskKind("cargo.setSaleTerms", "Task_SetSaleTerms", false, OverdueCase.KIND,
            new Usual("cargo-officer", "FOR_SALE", "clearance.documentReview.goal", "sale-terms", "reviewDueAt", null, "A210"),
            List.of(Field.choice("decision", OverdueCase.BIDS, OverdueCase.CONTRACT, OverdueCase.CONSIGN), Field.needed("firstPrice", Type.NUMBER),
                    Field.needed("commodity", Type.TEXT), Field.optional("originCountry", Type.TEXT), Field.optional("taxQuantity", Type.TEXT),
                    Field.optional("taxUnit", Type.TEXT), Field.optional("whyNotBids", Type.TEXT)));

    private final OverdueRows rows;
    private final SaleRun run;
    private final SaleClosing closing;
    private final Parameters parameters;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    SaleTerms(OverdueRows rows, SaleRun run, SaleClosing closing, Parameters parameters, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.run = run;
        this.closing = closing;
        this.parameters = parameters;
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
        String method = form.choice("decision", KIND);
        long price = form.won("firstPrice", 1);
        String hsCode = form.text("commodity").replaceAll("[.\\- ]", "");
        String origin = empty(form.text("originCountry").toUpperCase(Locale.ROOT));
        BigDecimal quantity = form.number("taxQuantity");
        String unit = empty(form.text("taxUnit"));
        if (origin != null && !origin.matches("[A-Z]{2}")) {
            form.refuse("originCountry", Label.of("task.mend.originCountry"));
        }
        if (unit != null && unit.length() > LONGEST_UNIT) {
            form.refuse("taxUnit", Label.of("answers.form.long", LONGEST_UNIT));
        }
        boolean small = price < parameters.on("overdue.smallPrice", Seoul.today(clock)).value().longValueExact();
        String why = form.text("whyNotBids");
        if (why.length() > LONGEST_WHY || why.isEmpty() && (method.equals(OverdueCase.CONTRACT) && !small || method.equals(OverdueCase.CONSIGN))) {
            form.refuse("whyNotBids", Label.of("overdue.terms.whyNotBids", LONGEST_WHY));
        }
        long tax = price > 0 ? tax(hsCode, origin, price, quantity, unit, form) : 0;
        run.hindrance(of).ifPresent(hindrance -> form.refuse("decision", hindrance));
        form.check();
        rows.terms(task.caseNumber(), method, empty(why), price, tax, hsCode, origin, quantity, unit);
        timeline.add(task.caseNumber(), "SALE_TERMS_SET", actor, Audience.OFFICER, task.said(method), "SALE_TERMS_SET:" + task.key());
        audit.record(actor, "overdue.termsSet", task.caseNumber(), method + " " + price);
        return Map.of("decision", method);
    }

    private long tax(String hsCode, String origin, long price, BigDecimal quantity, String unit, FormAnswers form) {
        try {
            return closing.within(Seoul.today(clock), hsCode, origin, price, quantity, unit);
        } catch (NotAssessable wrong) {
            wrong.errors().forEach(error -> form.refuse(field(error), new Label(error.messageKo(), error.message())));
            return 0;
        }
    }

    private static String field(AssessmentError error) {
        return switch (error.reason()) {
            case INVALID_VALUE -> "firstPrice";
            case INVALID_QUANTITY, QUANTITY_MISSING -> "taxQuantity";
            default -> "commodity";
        };
    }

    private static String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
