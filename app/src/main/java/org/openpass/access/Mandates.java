package org.openpass.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openpass.access.Mandate.State;
import org.openpass.access.MandateRefused.Reason;
import org.openpass.access.MandateTold.Act;
import org.openpass.access.Parties.Party;
import org.openpass.audittrail.AuditTrail;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mandates (위임) from clients to customs brokers, who declare for them (Customs Act Art. 242). One side offers, the other
 * accepts or declines, and either ends it. Each act again gives the same answer, and its effects once.
 */
@Service
@Transactional
public class Mandates {

    static final String TABLE = "access.mandates";

    /** The longest reason. */
    public static final int LONGEST_REASON = 500;
    private static final int MOST_WAITING = 1_000;

    private final Rights rights;
    private final MandateRows rows;
    private final Parties parties;
    private final Set<String> kinds;
    private final AuditTrail audit;
    private final Remembering remembering;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Mandates(Rights rights, MandateRows rows, Parties parties, List<CaseKinds> kinds, AuditTrail audit,
            Remembering remembering, ApplicationEventPublisher publisher, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.parties = parties;
        this.kinds = kinds.stream().flatMap(module -> module.kinds().stream()).collect(Collectors.toCollection(TreeSet::new));
        this.audit = audit;
        this.remembering = remembering;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether the actor may offer, answer and end mandates of their party: who manages its people, and its software. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayManage(Actor actor) {
        return actor.partyId() != null && !actor.officer() && rights.missingManager(actor).isEmpty();
    }

    /** Whether the actor's party is a broker, who asks for mandates and holds them; all others give them. */
    @Transactional(readOnly = true)
    public boolean asks(Actor actor) {
        return parties.get(actor.partyId()).broker();
    }

    /** The kinds of case for which mandates can be given. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Set<String> kinds() {
        return kinds;
    }

    /** Offers it; one that says the same and waits or counts already is the answer. */
    public Mandate offer(NewMandate offered, Actor actor) {
        Party own = parties.get(party(actor));
        LocalDate today = Seoul.today(clock);
        NewMandate wanted = offered.completed(today);
        Party other = parties.byIdentifier(wanted.with()).orElseThrow(() ->
                new MandateRefused(Reason.UNKNOWN, "with: nobody is registered so."));
        boolean asks = own.broker();
        if (asks == other.broker()) {
            throw new MandateRefused(Reason.SIDES, "with: a mandate is between a customs broker and a client who is none.");
        }
        if (!wanted.namesOnly(kinds)) {
            throw new MandateRefused(Reason.KINDS, "kinds: some of " + String.join(", ", kinds) + ".");
        }
        if (NewMandate.far(wanted.from(), today) || NewMandate.far(wanted.until(), today)) {
            throw wrongDays();
        }
        long principal = asks ? other.id() : own.id();
        long agent = asks ? own.id() : other.id();
        rows.lockPrincipal(principal);
        return rows.same(principal, agent, wanted).orElseGet(() -> {
            if (!wanted.liesAhead(today)) {
                throw wrongDays();
            }
            if (rows.waiting(own.id()) >= MOST_WAITING) {
                throw new MandateRefused(Reason.TOO_MANY, "You wait for " + MOST_WAITING + " answers: take offers back first.");
            }
            return told(rows.offer(principal, agent, wanted, actor, clock.instant()), Act.OFFERED, actor);
        });
    }

    /** Accepts what the other side offered. */
    public Mandate accept(long id, Actor actor) {
        return answer(id, State.ACCEPTED, null, actor);
    }

    /** Declines what the other side offered. */
    public Mandate decline(long id, String reason, Actor actor) {
        return answer(id, State.DECLINED, stripped(reason), actor);
    }

    private Mandate answer(long id, State answer, String reason, Actor actor) {
        Mandate found = rows.locked(id, party(actor)).orElseThrow(MandateRefused::unseen);
        if (found.offeredBy(actor.partyId())) {
            throw new MandateRefused(Reason.OTHER_SIDE, "The other side answers what your party offered.");
        }
        if (found.state() == answer) {
            return found;
        }
        if (found.state() != State.OFFERED || found.over(Seoul.today(clock))) {
            throw new MandateRefused(Reason.OVER, "It was answered or taken back meanwhile, or its last day is over.");
        }
        rows.answer(id, answer, reason, actor, clock.instant());
        return told(id, answer == State.ACCEPTED ? Act.ACCEPTED : Act.DECLINED, actor);
    }

    /**
     * Ends it: an offer is taken back, an accepted one ends at once or with a last day that is sooner than the agreed one.
     *
     * @param last the last day; null ends it at once
     * @param reason why, or null
     */
    public Mandate end(long id, LocalDate last, String reason, Actor actor) {
        Mandate found = rows.locked(id, party(actor)).orElseThrow(MandateRefused::unseen);
        String why = stripped(reason);
        if (found.state() == State.DECLINED) {
            throw new MandateRefused(Reason.OVER, "It was declined.");
        }
        if (found.state() == State.OFFERED && !found.offeredBy(actor.partyId())) {
            throw new MandateRefused(Reason.OTHER_SIDE, "Your party was asked: accept or decline it.");
        }
        if (found.state() == State.ENDED || found.over(Seoul.today(clock))) {
            return found;
        }
        if (last == null || found.state() == State.OFFERED) {
            rows.end(id, why, actor, clock.instant());
            return told(id, found.state() == State.OFFERED ? Act.TAKEN_BACK : Act.ENDED, actor);
        }
        if (last.equals(found.until())) {
            return found;
        }
        LocalDate today = Seoul.today(clock);
        if (last.isBefore(today) || NewMandate.far(last, today) || last.isBefore(found.from())
                || found.until() != null && last.isAfter(found.until())) {
            throw new MandateRefused(Reason.TIME, "last: today or a day to come, within the days of the mandate.");
        }
        rows.lastDay(id, last, why, actor, clock.instant());
        return told(id, Act.ENDS, actor);
    }

    /** Enters, for customs, a mandate of all kinds and without an end; where one holds nothing is to be done. */
    public void enter(long principalId, long agentId, Actor actor) {
        rows.lockPrincipal(principalId);
        if (!rows.unlimited(principalId, agentId, Seoul.today(clock))) {
            rows.enter(principalId, agentId, Seoul.today(clock), actor, clock.instant());
            remembering.changes(TABLE);
        }
    }

    private Mandate told(long id, Act act, Actor actor) {
        remembering.changes(TABLE);
        Mandate now = rows.find(id, actor.partyId()).orElseThrow();
        audit.record(actor.name(), "mandate." + act.name().toLowerCase(Locale.ROOT), String.valueOf(id), now.inWords());
        publisher.publishEvent(new MandateTold(now, act, actor.partyId()));
        return now;
    }

    private long party(Actor actor) {
        if (actor.partyId() == null || actor.officer()) {
            throw MandateRefused.unseen();
        }
        if (!mayManage(actor)) {
            throw new MandateRefused(Reason.RIGHT, "You may read your party's mandates only.");
        }
        return actor.partyId();
    }

    private static MandateRefused wrongDays() {
        return new MandateRefused(Reason.TIME, "from, until: today or days to come, the last not before the first.");
    }

    private static String stripped(String reason) {
        if (reason != null && (reason.strip().length() > LONGEST_REASON || reason.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("reason: at most " + LONGEST_REASON + " characters");
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
