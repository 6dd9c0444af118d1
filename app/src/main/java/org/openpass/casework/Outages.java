package org.openpass.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.Outage.State;
import org.openpass.casework.OutageRefused.Reason;
import org.openpass.engine.Alerts;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outages are declared by administrators: whose last day falls in one has until the day after the recovery (Customs Act
 * Art. 8(4)). Until some hours later it can be undone; then only another one corrects it. An act again changes nothing.
 */
@Service
@Transactional
public class Outages {

    private static final int LONGEST_REASON = 500;

    private final OutageRows rows;
    private final OutageReach reach;
    private final OutageChecks checks;
    private final Parameters parameters;
    private final Alerts alerts;
    private final AuditTrail audit;
    private final Clock clock;

    Outages(OutageRows rows, OutageReach reach, OutageChecks checks, Parameters parameters, Alerts alerts,
            AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.checks = checks;
        this.parameters = parameters;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest, newest first. */
    @Transactional(readOnly = true)
    public List<Outage> list(int most) {
        return rows.list(most);
    }

    /** How many deadlines each of them moved, also those that were put back. */
    @Transactional(readOnly = true)
    public Map<Long, Long> moved(List<Outage> outages) {
        return reach.moved(outages);
    }

    /** @throws OutageRefused when there is none */
    @Transactional(readOnly = true)
    public Outage get(long id) {
        return rows.find(id).orElseThrow(() -> new OutageRefused(Reason.UNSEEN, "There is no outage " + id + "."));
    }

    /** What it would move if it were declared now. @throws IllegalArgumentException when it cannot be declared so */
    @Transactional(readOnly = true)
    public Reach reach(NewOutage asked) {
        return reach.of(checks.of(asked));
    }

    /**
     * Declares what is over, which moves deadlines, or what lasts, which holds them. What was suspected of the same time is
     * settled by it.
     *
     * @throws IllegalArgumentException when it cannot be declared so
     */
    public Outage declare(NewOutage asked, String by) {
        NewOutage outage = checks.of(asked);
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

    /** It is over since then, or what was suspected was one: deadlines are moved. */
    public Outage recover(long id, Instant until, String by) {
        Instant now = now();
        Outage outage = locked(id);
        Instant over = OutageChecks.over(outage.from(), until, now);
        if (outage.moves() && over.equals(outage.until())) {
            return outage;
        }
        require(outage, outage.state() == State.LASTS || outage.state() == State.SUSPECTED);
        Outage recovered = rows.recover(id, over, undoneUntil(now), now);
        alerts.settle(alert(outage));
        record(by, "outage.recovered", outage, recovered, said(recovered));
        return recovered;
    }

    /** It was none: what it moved is put back, but to no day before this one. */
    public Outage undo(long id, String reason, String by) {
        Outage outage = locked(id);
        if (outage.state() == State.UNDONE) {
            return outage;
        }
        if (outage.moves() && !now().isBefore(outage.finalAt())) {
            throw new OutageRefused(Reason.FINAL, "Outage " + id + " cannot be undone any more: declare another one.");
        }
        require(outage, outage.state() == State.RECOVERED);
        return end(outage, State.UNDONE, given(reason), by);
    }

    /** It was none, and it has moved nothing: what it held lapses. */
    public Outage dismiss(long id, String reason, String by) {
        Outage outage = locked(id);
        if (outage.state() == State.DISMISSED) {
            return outage;
        }
        require(outage, outage.state() == State.SUSPECTED || outage.state() == State.LASTS);
        return end(outage, State.DISMISSED, given(reason), by);
    }

    /** The system stood still: until a person has said why, nothing lapses that falls in that time. */
    @Transactional(propagation = Propagation.MANDATORY)
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

    private static void require(Outage outage, boolean possible) {
        if (!possible) {
            throw new OutageRefused(Reason.STATE, "Outage " + outage.id() + " is " + outage.state() + ".");
        }
    }

    private static boolean explains(Outage declared, Outage suspected) {
        return declared.kinds().isEmpty() && declared.offices().isEmpty() && !declared.from().isAfter(suspected.from())
                && (declared.until() == null || !declared.until().isBefore(suspected.until()));
    }

    private static String given(String reason) {
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
