package org.openpass.authoring.acts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.audittrail.AuditTrail;
import org.openpass.authoring.acts.ActCase.State;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.TakenAway;
import org.openpass.casework.Timeline;
import org.openpass.engine.CasePlaces;
import org.openpass.engine.EngineFlow;
import org.openpass.engine.IncidentRetries;
import org.openpass.engine.IncidentRetries.Result;
import org.openpass.engine.Models;
import org.openpass.engine.Positions;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settles signed acts by the engine's news: a case is moved when the news say that its element was ended and the other begun. What
 * was sent and is in no news is sent again while the case still stands where it stood.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class ActRun extends WokenWork {

    /** For so long after the news have passed the moment of sending an order may be in them still. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration GATHER = Duration.ofMillis(50);

    private final ActRows rows;
    private final CasePlaces places;
    private final Positions engine;
    private final IncidentRetries retries;
    private final EngineFlow flow;
    private final TransactionTemplate transaction;
    private final Models models;
    private final Cases cases;
    private final List<TakenAway> taken;
    private final Timeline timeline;
    private final AuditTrail audit;

    ActRun(ActRows rows, CasePlaces places, Positions engine, IncidentRetries retries, EngineFlow flow,
            TransactionTemplate transaction, Models models, Cases cases, List<TakenAway> taken, Timeline timeline, AuditTrail audit,
            Signals signals) {
        super(signals, ActRows.CHANNEL, "acts", POLL, GATHER);
        this.rows = rows;
        this.places = places;
        this.engine = engine;
        this.retries = retries;
        this.flow = flow;
        this.transaction = transaction;
        this.models = models;
        this.cases = cases;
        this.taken = taken;
        this.timeline = timeline;
        this.audit = audit;
    }

    /** One that cannot be settled is tried again, and the others do not wait behind it. */
    @Override
    protected boolean round() {
        RuntimeException failed = null;
        for (long id : rows.signed()) {
            try {
                transaction.executeWithoutResult(t -> rows.held(id).filter(act -> act.state() == Act.State.SIGNED)
                        .ifPresent(this::settle));
            } catch (RuntimeException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return false;
    }

    private void settle(Act act) {
        Map<Long, Result> tried = act.retry() == null ? Map.of() : retries.results(act.retry(), null, 0, Acts.MOST).stream()
                .collect(Collectors.toMap(Result::incident, Function.identity()));
        act.cases().stream().filter(one -> one.state() == State.ORDERED).forEach(one -> {
            switch (act.kind()) {
                case MOVE -> moved(act, one);
                case CANCEL -> cancelled(act, one);
                case SET_VARIABLE -> tried(act, one, tried.get(one.incident()));
            }
        });
        Act now = rows.find(act.id()).orElseThrow();
        if (now.count(State.ORDERED) == 0) {
            rows.state(act.id(), Act.State.DONE);
            audit.record("openpass", "act.done", String.valueOf(act.id()), act.kind() + " " + act.work() + ", cases "
                    + new TreeMap<>(now.cases().stream().collect(Collectors.groupingBy(ActCase::state, Collectors.counting()))));
        }
    }

    private void moved(Act act, ActCase one) {
        if (places.placed(one.instanceKey(), one.elementKey(), act.target())) {
            becomes(act, one, State.DONE, null);
            takenAway(act, one);
        } else if (overdue(act, one)) {
            if (!places.stands(one.instanceKey(), one.elementKey())) {
                becomes(act, one, State.GONE_ON, one.said());
            } else if (one.said() != null) {
                becomes(act, one, State.REFUSED, one.said());
            } else {
                engine.move(act.id(), one.caseNumber(), one.instanceKey(), one.elementKey(), act.target(), act.variables());
                rows.ordered(act.id(), one.instanceKey());
            }
        }
    }

    private void cancelled(Act act, ActCase one) {
        if (!places.active(one.instanceKey())) {
            rows.settled(act.id(), one.instanceKey(), State.DONE, null);
        } else if (overdue(act, one)) {
            engine.cancel(one.caseNumber(), one.instanceKey());
            rows.ordered(act.id(), one.instanceKey());
        }
    }

    private void tried(Act act, ActCase one, Result result) {
        if (one.said() != null) {
            rows.settled(act.id(), one.instanceKey(), places.active(one.instanceKey()) ? State.REFUSED : State.GONE_ON, one.said());
        } else if (result == null) {
            rows.settled(act.id(), one.instanceKey(), State.GONE_ON, null);
        } else if (result.outcome() == IncidentRetries.Outcome.GONE) {
            rows.settled(act.id(), one.instanceKey(), State.DONE, null);
        } else if (result.outcome() == IncidentRetries.Outcome.FAILED_AGAIN) {
            rows.settled(act.id(), one.instanceKey(), State.FAILED_AGAIN, result.ofDecision() ? null : result.said());
        }
    }

    /** Officers read what became of it; to traders it is the same case. */
    private void becomes(Act act, ActCase one, State state, String said) {
        rows.settled(act.id(), one.instanceKey(), state, said);
        timeline.add(one.caseNumber(), state == State.DONE ? "POSITION_MOVED" : "POSITION_NOT_MOVED", act.signedBy(), Audience.OFFICER,
                Map.of("act", String.valueOf(act.id()), "from", act.element(), "to", act.target()), "act:" + act.id());
    }

    private void takenAway(Act act, ActCase one) {
        cases.lock(one.caseNumber());
        models.element(act.release(), act.element()).map(left -> left.properties().get("status")).ifPresent(status ->
                taken.forEach(each -> each.takenAway(one.caseNumber(), status, act.signedAt())));
    }

    /** Nothing of it is on its way any more, and the news have passed the moment of sending. */
    private boolean overdue(Act act, ActCase one) {
        return places.quiet(one.caseNumber(), one.instanceKey()) && flow.feed().filter(feed -> rows.sentBefore(act.id(),
                one.instanceKey(), PATIENCE.plus(feed.behind()))).isPresent();
    }
}
