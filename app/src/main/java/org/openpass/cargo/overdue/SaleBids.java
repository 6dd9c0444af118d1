package org.openpass.cargo.overdue;

import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.model.SaleRounds;
import org.openpass.cargo.overdue.SaleRound.Bid;
import org.openpass.casework.Audience;
import org.openpass.casework.Timeline;
import org.openpass.tasks.FormAnswers;
import org.openpass.tasks.Task;
import org.openpass.tasks.TaskHandler;
import org.openpass.tasks.TaskKind;
import org.openpass.tasks.TaskKind.Field;
import org.openpass.tasks.TaskKind.Type;
import org.openpass.tasks.TaskKind.Usual;
import org.openpass.terms.Labels.Label;
import org.springframework.stereotype.Component;

/**
 * Who bid how much, and to whom it is sold (Art. 210(2), Decree Art. 222(2) to (4)): to the highest bid that reaches the price, or, in the
 * order of their bids, by contract to those that are higher than the next price. Who could have made one and did not bids no more.
 */
@Component
class SaleBids implements TaskHandler {

    private static final int LONGEST_WHY = 500;
    private static final String SOLD = "SOLD";
    private static final String STOP = "STOP";
    private static final TaskKind KIND = new TaskKind("cargo.enterBids", "Task_EnterBids", true, OverdueCase.KIND,
            new Usual("cargo-officer", "FOR_SALE", "clearance.documentReview.goal", "sale-bids", "reviewDueAt", null, "A210"),
            List.of(Field.choice("decision", SOLD, "UNSOLD", STOP), Field.optional("bids", Type.TEXT), Field.optional("winner", Type.TEXT),
                    Field.needed("saleCosts", Type.NUMBER).when(SOLD), Field.optional("reason", Type.TEXT)));

    private final OverdueRows rows;
    private final SaleRows sales;
    private final SaleRun run;
    private final Timeline timeline;
    private final AuditTrail audit;

    SaleBids(OverdueRows rows, SaleRows sales, SaleRun run, Timeline timeline, AuditTrail audit) {
        this.rows = rows;
        this.sales = sales;
        this.run = run;
        this.timeline = timeline;
        this.audit = audit;
    }

    @Override
    public TaskKind kind() {
        return KIND;
    }

    /** Each round is decided on by itself. */
    @Override
    public int subjectVersion(String caseNumber) {
        return sales.last(caseNumber).map(SaleRound::round).orElse(1);
    }

    @Override
    public Map<String, Object> decide(Task task, String actor, Map<String, Object> answers) {
        OverdueCase of = rows.ofCase(task.caseNumber()).orElseThrow();
        SaleRound round = sales.last(of.caseNumber()).orElseThrow();
        SaleRounds rules = run.rules(of);
        FormAnswers form = new FormAnswers(answers);
        String decision = form.choice("decision", KIND);
        List<Bid> bids = BidLines.of(form.text("bids"), sales.excluded(of.caseNumber()), form);
        String reason = form.reason(false, LONGEST_WHY);
        long costs = decision.equals(SOLD) ? form.won("saleCosts", 0) : 0;
        Bid winner = decision.equals(SOLD) ? winner(form, bids) : null;
        if (winner != null && !may(of, rules, round, winner)) {
            form.refuse("winner", Label.of("overdue.bids.tooLow", winner.bidder(), round.price()));
        }
        if (reason == null && !decision.equals(SOLD) && bids.stream().anyMatch(bid -> may(of, rules, round, bid))) {
            form.refuse("reason", Label.of("overdue.bids.whyUnsold", LONGEST_WHY));
        }
        if (decision.equals(STOP) && OverdueCase.BIDS.equals(of.method()) && !run.mayStop(round)) {
            form.refuse("decision", Label.of("task.mend.decision.tooEarly"));
        }
        run.hindrance(of).ifPresent(hindrance -> form.refuse("decision", hindrance));
        form.check();
        sales.result(of.caseNumber(), round.round(), decision, reason, actor, bids.stream().map(bid ->
                new Bid(bid.bidder(), bid.amount(), may(of, rules, round, bid) && (winner == null || bid.amount() > winner.amount()))).toList());
        if (winner != null) {
            run.sell(of, winner.amount() < round.price() ? OverdueCase.CONTRACT : of.method(), winner.bidder(), winner.amount(), costs, actor);
        }
        timeline.add(of.caseNumber(), "BIDS_ENTERED", actor, Audience.OFFICER, task.said(decision), "BIDS_ENTERED:" + task.key());
        audit.record(actor, "overdue.bidsEntered", of.caseNumber(), round.round() + " " + decision);
        return Map.of("decision", decision);
    }

    private static Bid winner(FormAnswers form, List<Bid> bids) {
        String name = form.text("winner");
        Bid found = bids.stream().filter(bid -> name.isEmpty() || bid.bidder().equals(name)).findFirst().orElse(null);
        if (found == null) {
            form.refuse(name.isEmpty() ? "bids" : "winner", name.isEmpty() ? Label.of("overdue.bids.none") : Label.of("overdue.bids.nobody"));
        }
        return found;
    }

    private static boolean may(OverdueCase of, SaleRounds rules, SaleRound round, Bid bid) {
        return OverdueCase.BIDS.equals(of.method()) ? rules.mayContract(round.price(), bid.amount()) : bid.amount() >= round.price();
    }
}
