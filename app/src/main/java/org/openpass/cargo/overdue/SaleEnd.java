package org.openpass.cargo.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
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

/**
 * What becomes of goods that no round of bids sold (Art. 210(3), (4), 212): a private contract, a sale on consignment, neither for less than
 * the last price (Decree Art. 222(2), (6)); or their owner is told to remove them.
 */
@Component
class SaleEnd implements TaskHandler {

    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_NAME = 100;
    private static final String SOLD = "SOLD";
    private static final String TREASURY = "TREASURY";
    private static final TaskKind KIND = new TaskKind("cargo.decideSaleEnd", "Task_DecideSaleEnd", true, OverdueCase.KIND,
            new Usual("cargo-officer", "FOR_SALE", "clearance.documentReview.goal", "sale-end", "reviewDueAt", null, "A210"),
            List.of(Field.choice("decision", OverdueCase.CONTRACT, OverdueCase.CONSIGN, SOLD, TREASURY),
                    Field.needed("buyer", Type.TEXT).when(OverdueCase.CONTRACT), Field.needed("salePrice", Type.NUMBER).when(OverdueCase.CONTRACT),
                    Field.needed("saleCosts", Type.NUMBER).when(OverdueCase.CONTRACT), Field.needed("saleAgent", Type.TEXT).when(OverdueCase.CONSIGN),
                    Field.needed("consignmentDays", Type.NUMBER).when(OverdueCase.CONSIGN), Field.needed("reason", Type.TEXT).when(TREASURY)));

    private final OverdueRows rows;
    private final SaleRows sales;
    private final SaleRun run;
    private final Parameters parameters;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final Clock clock;

    SaleEnd(OverdueRows rows, SaleRows sales, SaleRun run, Parameters parameters, Timeline timeline, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.sales = sales;
        this.run = run;
        this.parameters = parameters;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** What the rounds brought is what it is. */
    @Override
    public int subjectVersion(String caseNumber) {
        return sales.last(caseNumber).map(SaleRound::round).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        OverdueCase of = rows.ofCase(task.caseNumber()).orElseThrow();
        long asked = sales.last(of.caseNumber()).orElseThrow().price();
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        boolean sells = decision.equals(SOLD) || decision.equals(OverdueCase.CONTRACT);
        String buyer = sells ? form.needed("buyer", LONGEST_NAME) : "";
        long price = sells ? form.won("salePrice", asked) : 0;
        long costs = sells ? form.won("saleCosts", 0) : 0;
        String agent = decision.equals(OverdueCase.CONSIGN) ? form.needed("saleAgent", LONGEST_NAME) : "";
        LocalDate today = Seoul.today(clock);
        long days = decision.equals(OverdueCase.CONSIGN) ? form.whole("consignmentDays", 1, parameters.on("overdue.consignmentDays", today).value()
                .longValueExact()) : 0;
        String reason = form.reason(decision.equals(TREASURY), LONGEST_WHY);
        if (decision.equals(SOLD) && of.agent() == null) {
            form.refuse("decision", Label.of("task.mend.decision.notConsigned"));
        }
        run.hindrance(of).ifPresent(hindrance -> form.refuse("decision", hindrance));
        form.check();
        sales.after(of.caseNumber(), decision, reason);
        if (sells) {
            run.sell(of, decision.equals(SOLD) ? OverdueCase.CONSIGN : OverdueCase.CONTRACT, buyer, price, costs, actor);
        } else if (decision.equals(OverdueCase.CONSIGN)) {
            sales.consigned(of.caseNumber(), agent, today.plusDays(days));
        }
        timeline.add(of.caseNumber(), "SALE_END_DECIDED", actor, Audience.OFFICER, task.said(decision), "SALE_END_DECIDED:" + task.key());
        audit.record(actor, "overdue.saleEndDecided", of.caseNumber(), decision);
        return Map.of("decision", decision);
    }
}
