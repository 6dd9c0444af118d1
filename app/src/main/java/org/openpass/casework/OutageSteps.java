package org.openpass.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Outage.State;
import org.openpass.casework.OutageRefused.Reason;
import org.openpass.engine.Alerts;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an outage, whoever was asked; on record in the name of who said it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OutageSteps {

    private static final int LONGEST_REASON = 500;

    private final OutageRows rows;
    private final OutageChecks checks;
    private final Parameters parameters;
    private final Alerts alerts;
    private final AuditTrail audit;
    private final Clock clock;

    OutageSteps(OutageRows rows, OutageChecks checks, Parameters parameters, Alerts alerts, AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.parameters = parameters;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws OutageRefused when there is none */
    Outage get(long id) {
        return rows.find(id).orElseThrow(() -> new OutageRefused(Reason.UNSEEN, "There is no outage " + id + "."));
    }

    /** What another person has released, in the name of who prepared it. */
    Outage released(OutageDraft draft) {
        String by = draft.preparedBy();
        return switch (draft.act()) {
            case DECLARE -> declare(checks.of(draft.said()), by);
            case RECOVER -> recover(draft.outage(), draft.said().until(), by);
            case UNDO -> undo(draft.outage(), draft.reason(), by);
            case DISMISS -> dismiss(draft.outage(), draft.reason(), by);
        };
    }

    Outage declare(NewOutage outage, String by) {
        rows.lock();
        return rows.same(outage).orElseGet(() -> {
            Instant now = now();
            boolean over = outage.until() != null;
            Outage declared = rows.insert(outage, over ? State.RECOVERED : State.LASTS, over ? undoneUntil(now) : null, by,
                    now);
            record(by, "outage.declared", null, declared, said(declared));
            rows.standing().stream().filter(o -> o.state() == State.SUSPECTED && explains(declared, o))
                    .forEach(o -> end(o, State.DISMISSED, declared.mark(), by));
            return declared;
        });
    }

    Outage recover(long id, Instant until, String by) {
        Instant now = now();
        Outage outage = locked(id);
        Instant over = OutageChecks.over(outage.from(), until, now);
        if (outage.moves() && over.equals(outage.until())) {
            return outage;
        }
        possible(OutageDraft.Act.RECOVER, outage, now);
        Outage recovered = rows.recover(id, over, undoneUntil(now), now);
        alerts.settle(alert(outage));
        record(by, "outage.recovered", outage, recovered, said(recovered));
        return recovered;
    }

    Outage undo(long id, String reason, String by) {
        Outage outage = locked(id);
        if (outage.state() == State.UNDONE) {
            return outage;
        }
        possible(OutageDraft.Act.UNDO, outage, now());
        return end(outage, State.UNDONE, given(reason), by);
    }

    Outage dismiss(long id, String reason, String by) {
        Outage outage = locked(id);
        if (outage.state() == State.DISMISSED) {
            return outage;
        }
        possible(OutageDraft.Act.DISMISS, outage, now());
        return end(outage, State.DISMISSED, given(reason), by);
    }

    /** The system stood still: until a person has said why, nothing lapses that falls in that time. */
    Outage suspect(Instant from, Instant until) {
        rows.lock();
        Outage suspected = rows.insert(new NewOutage("The system stood still", Outage.Cause.PROGRAM, null, null,
                from.truncatedTo(ChronoUnit.MILLIS), until.truncatedTo(ChronoUnit.MILLIS)), State.SUSPECTED, null, "system",
                now());
        alerts.raise(alert(suspected), null, "The system stood still from " + from.atZone(Seoul.ZONE) + " to "
                + until.atZone(Seoul.ZONE) + ": declare it as an outage or dismiss it. Until then nothing lapses that fell "
                + "due in it.");
        record("system", "outage.suspected", null, suspected, said(suspected));
        return suspected;
    }

    private Outage end(Outage outage, State state, String reason, String by) {
        Outage ended = rows.end(outage.id(), state, reason, by, now());
        alerts.settle(alert(outage));
        record(by, state == State.UNDONE ? "outage.undone" : "outage.dismissed", outage, ended, reason);
        return ended;
    }

    private Outage locked(long id) {
        rows.lock();
        return get(id);
    }

    /** @throws OutageRefused when the outage stands where this cannot be done */
    static void possible(OutageDraft.Act act, Outage outage, Instant now) {
        if (act == OutageDraft.Act.UNDO && outage.moves() && !now.isBefore(outage.finalAt())) {
            throw new OutageRefused(Reason.FINAL, "Outage " + outage.id() + " cannot be undone any more: declare another one.");
        }
        boolean open = outage.state() == State.LASTS || outage.state() == State.SUSPECTED;
        if (act == OutageDraft.Act.UNDO ? outage.state() != State.RECOVERED : !open) {
            throw new OutageRefused(Reason.STATE, "Outage " + outage.id() + " is " + outage.state() + ".");
        }
    }

    private static boolean explains(Outage declared, Outage suspected) {
        return declared.kinds().isEmpty() && declared.offices().isEmpty() && !declared.from().isAfter(suspected.from())
                && (declared.until() == null || !declared.until().isBefore(suspected.until()));
    }

    static String given(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: 1 to " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }

    private Instant undoneUntil(Instant now) {
        return now.plus(parameters.on("outage.undoHours", Seoul.day(now)).value().longValue(), ChronoUnit.HOURS);
    }

    private void record(String by, String action, Outage before, Outage after, String detail) {
        audit.record(new Act(by, action, after.mark(), detail, before == null ? null : before.facts(),
                after.facts()));
    }

    private static String said(Outage o) {
        return o.cause() + " " + o.from() + "/" + (o.until() == null ? ".." : o.until()) + " kinds " + o.kinds() + " offices "
                + o.offices() + ": " + o.what();
    }

    private static String alert(Outage outage) {
        return "outage:" + outage.id();
    }

    private Instant now() {
        return clock.instant();
    }
}
