package org.openpass.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openpass.audittrail.Act;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.OutageDraft.State;
import org.openpass.casework.OutageRefused.Reason;
import org.openpass.engine.Alerts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves deadlines, puts them back or lets them lapse is prepared by one person and released by another. Until then
 * nothing has happened, and nothing is held either: in haste one person declares that it lasts ({@link Outages#declare}).
 * An act again changes nothing.
 */
@Service
@Transactional
public class OutageDrafts {

    private final OutageDraftRows drafts;
    private final OutageRows rows;
    private final OutageSteps steps;
    private final OutageChecks checks;
    private final Alerts alerts;
    private final AuditTrail audit;
    private final Clock clock;

    OutageDrafts(OutageDraftRows drafts, OutageRows rows, OutageSteps steps, OutageChecks checks, Alerts alerts,
            AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.steps = steps;
        this.checks = checks;
        this.alerts = alerts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits for a second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<OutageDraft> waiting() {
        return drafts.waiting();
    }

    /** All that was prepared, newest first. */
    @Transactional(readOnly = true)
    public List<OutageDraft> list(int most) {
        return drafts.list(most);
    }

    /** @throws OutageRefused when there is none */
    @Transactional(readOnly = true)
    public OutageDraft get(long id) {
        return drafts.find(id).orElseThrow(() -> new OutageRefused(Reason.UNSEEN, "Nothing was prepared as no. " + id + "."));
    }

    /**
     * Prepares the declaration of an outage that is over.
     *
     * @throws IllegalArgumentException when it cannot be declared so
     */
    public OutageDraft declare(NewOutage asked, String by) {
        NewOutage outage = checks.of(asked);
        if (outage.until() == null) {
            throw new IllegalArgumentException("until: is missing; one that lasts is declared at once, by one person");
        }
        rows.lock();
        return drafts.waiting().stream().filter(d -> d.act() == OutageDraft.Act.DECLARE && same(d.said(), outage)).findFirst()
                .orElseGet(() -> prepared(OutageDraft.Act.DECLARE, null, outage, null, by));
    }

    /**
     * Prepares what is done about an outage that stands.
     *
     * @param until when it was over, where that is the act
     * @param reason why it was none, for the other acts
     */
    public OutageDraft prepare(OutageDraft.Act act, long id, Instant until, String reason, String by) {
        rows.lock();
        Outage outage = steps.get(id);
        Instant now = clock.instant();
        Instant over = act == OutageDraft.Act.RECOVER ? OutageChecks.over(outage.from(), until, now) : outage.until();
        String why = act == OutageDraft.Act.RECOVER ? null : OutageSteps.given(reason);
        OutageSteps.possible(act, outage, now);
        NewOutage said = new NewOutage(outage.what(), outage.cause(), outage.kinds(), outage.offices(), outage.from(), over);
        return drafts.waiting().stream().filter(d -> Objects.equals(d.outage(), id)).findFirst().map(d -> {
            if (d.act() != act || !Objects.equals(d.said().until(), over)) {
                throw new OutageRefused(Reason.STATE, "Something else about outage " + id + " waits for a second person.");
            }
            return d;
        }).orElseGet(() -> prepared(act, id, said, why, by));
    }

    /** Does what another person has prepared, as things stand now. */
    public OutageDraft release(long id, String by) {
        rows.lock();
        OutageDraft draft = get(id);
        if (draft.state() == State.RELEASED) {
            return draft;
        }
        waits(draft);
        if (draft.preparedBy().equals(by)) {
            throw new OutageRefused(Reason.SAME_PERSON, "Another person has to release this: " + by + " prepared it.");
        }
        return ended(draft, State.RELEASED, steps.released(draft).id(), null, by);
    }

    /** Gives it back to who prepared it, who can prepare it anew. */
    public OutageDraft giveBack(long id, String remark, String by) {
        rows.lock();
        OutageDraft draft = get(id);
        waits(draft);
        if (draft.preparedBy().equals(by)) {
            throw new OutageRefused(Reason.SAME_PERSON, "Withdraw what you have prepared yourself.");
        }
        return ended(draft, State.RETURNED, draft.outage(), OutageSteps.given(remark), by);
    }

    /** Takes back what one has prepared oneself. */
    public OutageDraft withdraw(long id, String by) {
        rows.lock();
        OutageDraft draft = get(id);
        if (draft.state() == State.WITHDRAWN) {
            return draft;
        }
        waits(draft);
        if (!draft.preparedBy().equals(by)) {
            throw new OutageRefused(Reason.STATE, draft.preparedBy() + " prepared it: give it back.");
        }
        return ended(draft, State.WITHDRAWN, draft.outage(), null, by);
    }

    private OutageDraft prepared(OutageDraft.Act act, Long outage, NewOutage said, String reason, String by) {
        OutageDraft draft = drafts.insert(act, outage, said, reason, by, clock.instant());
        alerts.raise(alert(draft), null, by + " has prepared " + act + " of the outage \"" + said.what()
                + "\": another administrator releases it or gives it back. Until then nothing has happened.");
        record(draft, "outage.prepared", by);
        return draft;
    }

    private OutageDraft ended(OutageDraft draft, State state, Long outage, String remark, String by) {
        OutageDraft ended = drafts.end(draft.id(), state, outage, remark, by, clock.instant());
        alerts.settle(alert(draft));
        record(ended, "outage." + state.name().toLowerCase(Locale.ROOT), by);
        return ended;
    }

    private void record(OutageDraft d, String action, String by) {
        audit.record(new Act(by, action, d.outage() == null ? "OUTAGE" : Outage.mark(d.outage()), d.act() + " no. " + d.id()
                + ", prepared by " + d.preparedBy(), null, Act.fields("what", d.said().what(), "cause", d.said().cause(), "kinds",
                d.said().kinds(), "offices", d.said().offices(), "from", d.said().from(), "until", d.said().until(), "reason",
                d.reason(), "remark", d.remark())));
    }

    private static void waits(OutageDraft draft) {
        if (draft.state() != State.WAITS) {
            throw new OutageRefused(Reason.STATE, "No. " + draft.id() + " is " + draft.state() + ".");
        }
    }

    private static boolean same(NewOutage a, NewOutage b) {
        return a.cause() == b.cause() && a.kinds().equals(b.kinds()) && a.offices().equals(b.offices())
                && a.from().equals(b.from()) && a.until().equals(b.until());
    }

    private static String alert(OutageDraft draft) {
        return "outage.draft:" + draft.id();
    }
}
