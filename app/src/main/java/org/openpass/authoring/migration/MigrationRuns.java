package org.openpass.authoring.migration;

import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.migration.MigrationPlan.State;
import org.openpass.authoring.migration.PlanRefused.Reason;
import org.openpass.engine.Alerts;
import org.openpass.signals.Signals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether signed plans are carried out. To pause is to order nothing more: what the engine was told is still settled. Each act done
 * again is the same act.
 */
@Service
@Transactional
public class MigrationRuns {

    private final MigrationPlans plans;
    private final PlanRows rows;
    private final AuditTrail audit;
    private final Alerts alerts;
    private final Signals signals;

    MigrationRuns(MigrationPlans plans, PlanRows rows, AuditTrail audit, Alerts alerts, Signals signals) {
        this.plans = plans;
        this.rows = rows;
        this.audit = audit;
        this.alerts = alerts;
        this.signals = signals;
    }

    /** Begins to move the cases of a plan that was signed. */
    public MigrationPlan start(long id, Actor actor) {
        return become(id, State.RUNNING, State.SIGNED, "migration.started", actor);
    }

    /** From now on no case is ordered. */
    public MigrationPlan pause(long id, Actor actor) {
        return become(id, State.PAUSED, State.RUNNING, "migration.paused", actor);
    }

    /** Goes on with what is not settled. */
    public MigrationPlan resume(long id, Actor actor) {
        return become(id, State.RUNNING, State.PAUSED, "migration.resumed", actor);
    }

    /** Another plan for what this one did not move: as it was mapped, to be judged and signed anew. Asked twice, it is the same one. */
    public MigrationPlan again(long id, Actor actor) {
        plans.get(id, actor);
        MigrationPlan done = rows.held(id).orElseThrow();
        if (done.state() != State.DONE) {
            throw new PlanRefused(Reason.NOT_THERE, id);
        }
        alerts.settle(MigrationRun.alert(id));
        return rows.list(done.work()).stream().filter(plan -> plan.id() > id && plan.state() == State.DRAFT
                && plan.fromKey() == done.fromKey() && plan.toKey() == done.toKey()).findFirst().orElseGet(() -> {
                    MigrationPlan next = plans.begin(done.work(), done.from(), done.to(), done.reason(), actor);
                    return plans.map(next.id(), done.mapping(), next.version(), actor);
                });
    }

    /** Those that were not moved run on where they are: somebody has looked, and settles the alert. */
    public MigrationPlan leave(long id, Actor actor) {
        MigrationPlan done = plans.get(id, actor);
        if (done.state() != State.DONE) {
            throw new PlanRefused(Reason.NOT_THERE, id);
        }
        if (alerts.isOpen(MigrationRun.alert(id))) {
            alerts.settle(MigrationRun.alert(id));
            audit.record(actor.name(), "migration.left", String.valueOf(id), done.work() + " " + done.from() + " > " + done.to());
        }
        return done;
    }

    private MigrationPlan become(long id, State state, State from, String act, Actor actor) {
        plans.get(id, actor);
        MigrationPlan plan = rows.held(id).orElseThrow();
        if (plan.state() != state) {
            if (plan.state() != from) {
                throw new PlanRefused(Reason.NOT_THERE, id);
            }
            if (from == State.SIGNED) {
                rows.started(id, actor.name());
            } else {
                rows.state(id, state);
            }
            audit.record(actor.name(), act, String.valueOf(id), plan.work() + " " + plan.from() + " > " + plan.to());
            signals.notify(RunRows.CHANNEL, String.valueOf(id));
        }
        return rows.find(id).orElseThrow();
    }
}
