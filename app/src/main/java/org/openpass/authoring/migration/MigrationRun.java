package org.openpass.authoring.migration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.migration.CasePositions.Verdict;
import org.openpass.authoring.migration.MigrationPlan.State;
import org.openpass.authoring.migration.RunRows.Open;
import org.openpass.engine.Alerts;
import org.openpass.engine.EngineFlow;
import org.openpass.engine.InstanceMigration;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries signed plans out, a few cases at a time so that clearance does not wait behind them. Each case is judged again, and its row
 * and the order for the engine are written in one transaction; what became of it is for the engine's news to say. Whoever dies
 * leaves rows that say how far it was.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class MigrationRun extends WokenWork {

    /** Of all plans: more would stand in the engine's way. */
    private static final int MOST = 50;
    /** For so long after the news have passed the moment of sending an order may be in them still. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(50);

    private final RunRows rows;
    private final PlanRows plans;
    private final PlanCases cases;
    private final CasePositions positions;
    private final InstanceMigration engine;
    private final EngineFlow flow;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Alerts alerts;
    private final Signals signals;

    MigrationRun(RunRows rows, PlanRows plans, PlanCases cases, CasePositions positions, InstanceMigration engine, EngineFlow flow,
            TransactionTemplate transaction, AuditTrail audit, Alerts alerts, Signals signals) {
        super(signals, RunRows.CHANNEL, "migration-run", POLL, GATHER);
        this.rows = rows;
        this.plans = plans;
        this.cases = cases;
        this.positions = positions;
        this.engine = engine;
        this.flow = flow;
        this.transaction = transaction;
        this.audit = audit;
        this.alerts = alerts;
        this.signals = signals;
    }

    @Override
    protected boolean round() {
        List<Long> running = rows.running();
        positions.keep(running);
        boolean ordered = rows.ordered() > 0;
        if (running.isEmpty() && !ordered) {
            return false;
        }
        Duration late = flow.feed().map(feed -> PATIENCE.plus(feed.behind())).orElse(null);
        if (ordered && late != null) {
            transaction.executeWithoutResult(t -> rows.takeUpLost(late));
        }
        boolean more = false;
        for (long plan : running) {
            if (order(plan) > 0) {
                more = true;
            } else {
                finish(plan, late == null ? PATIENCE : late);
            }
        }
        return more;
    }

    /** @return how many cases it judged; none unless the plan is running */
    int order(long id) {
        Integer judged = transaction.execute(t -> {
            rows.alone();
            MigrationPlan plan = plans.held(id).filter(held -> held.state() == State.RUNNING).orElse(null);
            int free = MOST - rows.ordered();
            if (plan == null || free <= 0) {
                return 0;
            }
            Map<Open, Verdict> verdicts = positions.judge(plan, rows.next(id, free));
            verdicts.forEach((open, verdict) -> {
                rows.becomes(id, open.instanceKey(), verdict.state(), verdict.reason(), verdict.elementId());
                if (verdict.state() == PlanCase.State.ORDERED) {
                    engine.order(id, open.caseNumber(), open.instanceKey(), plan.toKey(), plan.mapping());
                }
            });
            if (!verdicts.isEmpty()) {
                signals.notify(RunRows.CHANNEL, String.valueOf(id));
            }
            return verdicts.size();
        });
        return judged == null ? 0 : judged;
    }

    /** Never silently: the numbers are told, and what was not moved is for a person to look at. */
    private void finish(long id, Duration patience) {
        if (!rows.settled(id, patience)) {
            return;
        }
        transaction.executeWithoutResult(t -> plans.held(id).filter(plan -> plan.state() == State.RUNNING
                && rows.settled(id, patience)).ifPresent(plan -> {
            Map<PlanCase.State, Long> counts = cases.counts(id);
            plans.state(id, State.DONE);
            signals.notify(RunRows.CHANNEL, String.valueOf(id));
            String what = plan.work() + " " + plan.from() + " > " + plan.to() + ", cases " + counts;
            audit.record("openpass", "migration.done", String.valueOf(id), what);
            if (counts.containsKey(PlanCase.State.REFUSED) || counts.containsKey(PlanCase.State.GONE_ON)) {
                alerts.raise(alert(id), null, "Plan " + id + " is done, and not every case was moved: " + what);
            }
        }));
    }

    /** Of a plan that is done and did not move every case; settled by another one for the rest. */
    static String alert(long plan) {
        return "migration:" + plan;
    }
}
