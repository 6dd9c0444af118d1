package org.openpass.cargo.transshipment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.mailbox.Mailboxes;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a transshipment or a return, step by step; done again, each is what it was. Nothing of it is deemed but the withdrawal of a return. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Loading {

    /** Kind of the deadline. */
    static final String DEADLINE = "loading";

    private static final String SYSTEM = "system";
    /** The outcome of one that was taken back: its case is closed by whichever step comes first. */
    private static final String WITHDRAWN = "WITHDRAWN";

    /** How far the loading is. */
    public enum Standing {
        /** All is aboard, or what is not stays. */
        OVER,
        /** The voyage has left, or the time is over. */
        LEFT_BEHIND,
        /** It is waited for. */
        WAITS
    }

    /** How it was concluded before it may leave. */
    public enum Conclusion { ACCEPTED, REFUSED, WITHDRAWN }

    /**
     * What the review of it is.
     *
     * @param confirmNeeded whether an officer looks at it
     * @param withdrawalDueAt when a withdrawal that was asked for is deemed approved, or the end of keeping
     */
    public record Reviewed(boolean confirmNeeded, Instant withdrawalDueAt) {
    }

    /** How it ended. */
    public enum End { TRANSSHIPPED, RETURNED, STAYED }

    /** @param dueAt when the time is over, or is looked at again; null where nothing is waited for */
    public record Looked(Standing standing, Instant dueAt) {
    }

    private final TransshipmentRows rows;
    private final TransshipmentChecks checks;
    private final ReturnWithdrawals withdrawals;
    private final TransshipmentNotices notices;
    private final Mailboxes mailboxes;
    private final Cases cases;
    private final Ledger ledger;
    private final Voyages voyages;
    private final Deadlines deadlines;
    private final Clock clock;

    Loading(TransshipmentRows rows, TransshipmentChecks checks, ReturnWithdrawals withdrawals, TransshipmentNotices notices, Mailboxes mailboxes,
            Cases cases, Ledger ledger, Voyages voyages, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.withdrawals = withdrawals;
        this.notices = notices;
        this.mailboxes = mailboxes;
        this.cases = cases;
        this.ledger = ledger;
        this.voyages = voyages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Whether an officer looks at it: at each return (Art. 241) that is not deemed withdrawn by now, and at what customs does not waive
     * (Art. 141, proviso).
     */
    public Reviewed review(String caseNumber) {
        Transshipment t = locked(caseNumber);
        boolean withdrawn = withdrawals.deemed(t) || WITHDRAWN.equals(t.outcome());
        return new Reviewed(!withdrawn && (t.kind() == Transshipment.Kind.RETURN || checks.confirmed()), withdrawals.dueAt(t));
    }

    /** Accepts it, or refuses it or ends it as withdrawn, as was decided. */
    public Conclusion conclude(String caseNumber) {
        Transshipment t = locked(caseNumber);
        if (WITHDRAWN.equals(t.outcome()) || "WITHDRAW".equals(t.decision())) {
            if (t.outcome() == null) {
                rows.concluded(t, WITHDRAWN);
            }
            // The message of one that its declarant took back may come when the process is over.
            withdrawn(caseNumber);
            return Conclusion.WITHDRAWN;
        }
        if ("REFUSE".equals(t.decision())) {
            if (t.outcome() == null) {
                rows.concluded(t, "REFUSED");
                cases.close(caseNumber, Transshipment.REFUSED, t.decidedBy(), Map.of("reason", t.decisionReason()));
            }
            return Conclusion.REFUSED;
        }
        if (t.acceptedAt() == null) {
            rows.accepted(caseNumber);
            mailboxes.serve(notices.accepted(t));
        }
        return Conclusion.ACCEPTED;
    }

    /** Looks how much is aboard, and ends the case where it is over: with the goods locked, so that no carry-out is taken back meanwhile. */
    public Looked look(String caseNumber) {
        Transshipment t = locked(caseNumber);
        if (t.gone() == t.packages() || t.stays() || t.outcome() != null) {
            end(t);
            return new Looked(Standing.OVER, null);
        }
        Deadlines.Deadline deadline = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst()
                .orElseGet(() -> set(t, t.loadBy()));
        Instant now = clock.instant();
        boolean over = !deadline.dueAt().isAfter(now);
        if (over && deadlines.held(deadline)) {
            return new Looked(Standing.WAITS, now.plus(Deadlines.HELD_FOR));
        }
        Optional<Voyage> voyage = t.voyage() == null ? Optional.empty() : voyages.find(t.voyage());
        if (over || voyage.filter(checks::left).isPresent()) {
            return new Looked(Standing.LEFT_BEHIND, null);
        }
        // A departure may be said some minutes ahead.
        return new Looked(Standing.WAITS, voyage.map(Voyage::leftAt).filter(leaves -> leaves.isBefore(deadline.dueAt())).orElse(deadline.dueAt()));
    }

    /** What was left behind is loaded until another day; a voyage that has left is named no more. The case is locked. */
    void later(Transshipment t, LocalDate day) {
        ledger.lock(t.consignment());
        rows.loadBy(t.caseNumber(), day);
        if (t.voyage() != null && voyages.find(t.voyage()).filter(checks::left).isPresent()) {
            rows.voyage(t.caseNumber(), null);
        }
        set(t, day);
    }

    /** How it ended; one that nobody ended ends now. */
    public End close(String caseNumber) {
        return end(locked(caseNumber));
    }

    /** Ends the case: what has left is transshipped or returned, and what has not is anybody's to declare again. It is locked. */
    private End end(Transshipment t) {
        String caseNumber = t.caseNumber();
        if (WITHDRAWN.equals(t.outcome())) {
            withdrawn(caseNumber);
            return End.STAYED;
        }
        if (t.outcome() != null) {
            return End.valueOf(t.outcome());
        }
        boolean all = t.gone() == t.packages();
        boolean returns = t.kind() == Transshipment.Kind.RETURN;
        End end = !all ? End.STAYED : returns ? End.RETURNED : End.TRANSSHIPPED;
        if (all) {
            deadlines.met(caseNumber, DEADLINE);
            happened(t, returns ? EventKind.RETURNED : EventKind.TRANSSHIPPED);
        } else {
            deadlines.lapsed(caseNumber, DEADLINE, 1);
        }
        rows.concluded(t, end.name());
        cases.close(caseNumber, all ? end.name() : Transshipment.STAYED, SYSTEM, Map.of());
        return end;
    }

    /** The whole consignment is gone with it, or some of it is there or to come yet: then its status is that of what is there until it is not. */
    private void happened(Transshipment t, EventKind kind) {
        Entry gone = Entry.of(t.consignment(), kind, "transshipped:" + t.caseNumber(), clock.instant(), SYSTEM)
                .counted(t.packages(), null).said(t.number(), t.voyage(), null, null).inCase(t.caseNumber());
        ledger.append(List.of(ledger.left(t.consignment()) == 0 ? gone : gone.ofSome()));
    }

    /** Ends the case of one that its declarant took back. */
    public void withdrawn(String caseNumber) {
        cases.lock(caseNumber);
        deadlines.met(caseNumber, DEADLINE);
        cases.close(caseNumber, Transshipment.WITHDRAWN, SYSTEM, Map.of());
    }

    private Deadlines.Deadline set(Transshipment t, LocalDate day) {
        Deadlines.Deadline due = new Deadlines.Deadline(t.caseNumber(), DEADLINE, 1, Seoul.after(day), t.kind() == Transshipment.Kind.RETURN
                ? "Customs Act Art. 241" : "Customs Act Art. 141", Deadlines.Bearer.PARTY);
        return new Deadlines.Deadline(due.caseNumber(), due.kind(), 1, deadlines.set(due), due.article(), due.bearer());
    }

    /** The case first, then its consignment, as everybody does. */
    private Transshipment locked(String caseNumber) {
        cases.lock(caseNumber);
        ledger.lock(rows.ofCase(caseNumber).orElseThrow().consignment());
        return rows.ofCase(caseNumber).orElseThrow();
    }
}
