package org.openpass.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpass.access.Actor.Role;
import org.openpass.access.Merger.State;
import org.openpass.access.MergerRefused.Reason;
import org.openpass.access.Parties.Party;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two parties one that were registered twice, by two administrators; and two again within 30 days. Numbers, people,
 * keys and mandates go to the party that stays; no case, message or slip is rewritten: who acts for it sees both histories
 * ({@link Principals}), and the old numbers name it.
 */
@Service
@Transactional
public class Mergers {

    /** So long it can be undone. */
    public static final Duration UNDO = Duration.ofDays(30);
    private static final int SHORTEST = 3;
    private static final int MOST_ALIKE = 10;
    private static final int LONGEST = 500;

    /** A party that may be the same. */
    public record Alike(long id, String name) {
    }

    private final MergerRows rows;
    private final PartyRows partyRows;
    private final Parties parties;
    private final Accounts accounts;
    private final Remembering remembering;
    private final ApplicationEventPublisher publisher;
    private final AuditTrail audit;

    Mergers(MergerRows rows, PartyRows partyRows, Parties parties, Accounts accounts, Remembering remembering,
            ApplicationEventPublisher publisher, AuditTrail audit) {
        this.rows = rows;
        this.partyRows = partyRows;
        this.parties = parties;
        this.accounts = accounts;
        this.remembering = remembering;
        this.publisher = publisher;
        this.audit = audit;
    }

    /** Proposes that the one is the other; a second administrator merges them. */
    public Merger propose(long from, long into, String reason, Actor actor) {
        administrator(actor);
        LocalDate today = partyRows.today();
        if (partyRows.find(from, today).isEmpty() || partyRows.find(into, today).isEmpty()) {
            throw new MergerRefused(Reason.UNSEEN);
        }
        String why = said(reason);
        if (from == into) {
            throw new MergerRefused(Reason.SAME);
        }
        rows.lock(from, into);
        if (rows.taken(from, into)) {
            throw new MergerRefused(Reason.MERGED);
        }
        check(from, into);
        long id = rows.propose(from, into, why, actor.name());
        record(actor, "party.mergerProposed", rows.find(id).orElseThrow(), why);
        return rows.find(id).orElseThrow();
    }

    /** What the merged party may not do, the one that stays may not do either; nobody escapes by it, nobody loses a licence. */
    private void check(long from, long into) {
        days(from, into).forEach(day -> check(partyRows.find(from, day).orElseThrow(), partyRows.find(into, day).orElseThrow(),
                day));
    }

    /** Today, and each later day on which something of either begins or ends: what is known to come counts as what is. */
    private SortedSet<LocalDate> days(long from, long into) {
        LocalDate today = partyRows.today();
        SortedSet<LocalDate> days = new TreeSet<>(partyRows.turns(from, into));
        days.add(today);
        for (LocalDate day : List.copyOf(days)) {
            Stream.of(from, into).map(id -> partyRows.find(id, day).orElseThrow()).flatMap(p -> Stream.of(p.suspendedFrom(),
                    p.suspendedUntil() == null ? null : p.suspendedUntil().plusDays(1), p.unfaithfulFrom()))
                    .filter(Objects::nonNull).forEach(days::add);
        }
        return days.tailSet(today);
    }

    private static void check(Party one, Party other, LocalDate day) {
        if (one.declarantCode() != null && other.declarantCode() == null) {
            throw new MergerRefused(Reason.CODE);
        }
        if (one.suspendedOn(day) && !other.suspendedOn(day) || one.unfaithfulOn(day) && !other.unfaithfulOn(day)
                || one.securityGround() != null && other.securityGround() == null) {
            throw new MergerRefused(Reason.STANDING);
        }
    }

    /** Does what another administrator proposed: merges the two, or undoes it. Said again, nothing changes. */
    public Merger confirm(long id, Actor actor) {
        administrator(actor);
        Merger seen = locked(id);
        if (seen.state() == State.MERGED && actor.name().equals(seen.mergedBy())
                || seen.state() == State.UNDONE && actor.name().equals(seen.undoneBy())) {
            return seen;
        }
        if (!seen.waits()) {
            throw new MergerRefused(Reason.STATE);
        }
        if (actor.name().equals(seen.firstHand())) {
            throw new MergerRefused(Reason.SAME_PERSON);
        }
        boolean undoing = seen.state() == State.UNDO_PROPOSED;
        if (undoing) {
            late(seen);
            rows.undo(seen, actor.name());
        } else {
            check(seen.from(), seen.into());
            rows.merge(seen, actor.name());
        }
        parties.changes();
        remembering.changes(ApiKeys.TABLE);
        remembering.changes(Mandates.TABLE);
        rows.accounts(id).forEach(accounts::moved);
        publisher.publishEvent(new PartiesMerged(seen.from(), seen.into(), undoing));
        Merger now = rows.find(id).orElseThrow();
        record(actor, undoing ? "party.mergerUndone" : "party.merged", now, undoing ? seen.undoReason() : seen.reason());
        return now;
    }

    /** Takes a proposal back, one's own or another's; a proposal to undo leaves them merged. */
    public Merger withdraw(long id, Actor actor) {
        administrator(actor);
        Merger seen = locked(id);
        if (!seen.waits()) {
            throw new MergerRefused(Reason.STATE);
        }
        rows.withdraw(seen);
        record(actor, "party.mergerWithdrawn", seen, "");
        return rows.find(id).orElseThrow();
    }

    /** Proposes to make them two again; a second administrator does it. */
    public Merger proposeUndo(long id, String reason, Actor actor) {
        administrator(actor);
        String why = said(reason);
        Merger seen = locked(id);
        if (seen.state() != State.MERGED) {
            throw new MergerRefused(Reason.STATE);
        }
        late(seen);
        rows.proposeUndo(id, why, actor.name());
        record(actor, "party.mergerUndoProposed", seen, why);
        return rows.find(id).orElseThrow();
    }

    /** Those of a party, the newest first. */
    @Transactional(readOnly = true)
    public List<Merger> of(long party, Actor actor) {
        administrator(actor);
        return rows.of(party);
    }

    /** Parties that may be the same: their names differ in spaces, marks and the form of company only. */
    @Transactional(readOnly = true)
    public List<Alike> alike(long party, Actor actor) {
        administrator(actor);
        return rows.alike(party, MOST_ALIKE);
    }

    /** Those that wait for a second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<Merger> waiting(int most, Actor actor) {
        administrator(actor);
        return rows.waiting(most);
    }

    private Merger locked(long id) {
        Merger found = rows.find(id).orElseThrow(() -> new MergerRefused(Reason.UNSEEN));
        rows.lock(found.from(), found.into());
        return rows.find(id).orElseThrow();
    }

    private void late(Merger m) {
        if (rows.now().isAfter(m.mergedAt().plus(UNDO))) {
            throw new MergerRefused(Reason.TOO_LATE);
        }
    }

    private void record(Actor actor, String action, Merger m, String detail) {
        audit.record(actor.name(), action, String.valueOf(m.from()), m.fromName() + " → " + m.intoName() + " (" + m.into()
                + ") " + detail);
    }

    private static String said(String reason) {
        if (!PartyChange.line(reason, SHORTEST, LONGEST)) {
            throw new MergerRefused(Reason.REASON);
        }
        return reason.strip();
    }

    private static void administrator(Actor actor) {
        if (!actor.roles().contains(Role.ADMINISTRATOR)) {
            throw new MergerRefused(Reason.UNSEEN);
        }
    }
}
