package org.openpass.cargo.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openpass.cargo.AnswerPeriods;
import org.openpass.cargo.Breaches;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Mode;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.casework.Audience;
import org.openpass.casework.Cases;
import org.openpass.casework.Deadlines;
import org.openpass.casework.Timeline;
import org.openpass.collection.CollectionApi;
import org.openpass.collection.Levy;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of an accepted transport, each in one transaction; done again, it is what it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransportDeliveries {

    /** Kind of the deadline by which all arrives. */
    static final String DEADLINE = "transport";
    static final String ARTICLE = "Customs Act Art. 216(2)";
    /** It ends by the vehicles that were declared. */
    private static final String VEHICLE = "Customs Act Art. 216(3)";
    private static final String SYSTEM = "system";
    private static final Duration AGAIN = Duration.ofDays(365);

    private final TransportRows rows;
    private final Consignments consignments;
    private final Voyages voyages;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Cases cases;
    private final Deadlines deadlines;
    private final AnswerPeriods periods;
    private final Timeline timeline;
    private final CollectionApi collection;
    private final Breaches breaches;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TransportDeliveries(TransportRows rows, Consignments consignments, Voyages voyages, Ledger ledger, BondedAreas areas, Cases cases, Deadlines deadlines,
            AnswerPeriods periods, Timeline timeline, CollectionApi collection, Breaches breaches, Parameters parameters, WorkingCalendar calendar,
            JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.consignments = consignments;
        this.voyages = voyages;
        this.ledger = ledger;
        this.areas = areas;
        this.cases = cases;
        this.deadlines = deadlines;
        this.periods = periods;
        this.timeline = timeline;
        this.collection = collection;
        this.breaches = breaches;
        this.parameters = parameters;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How a transport stands.
     *
     * @param delivery AWAITED, ASKED, MISSING, SIGN or SETTLED
     * @param arriveBy when it is looked at again, where it is awaited; else null
     * @param answerEndsAt when a request is looked at again, where one is asked; else null
     */
    public record Standing(String delivery, Instant arriveBy, Instant answerEndsAt) {

        private static Standing awaited(Instant until) {
            return new Standing("AWAITED", until, null);
        }

        private static Standing of(String delivery) {
            return new Standing(delivery, null, null);
        }
    }

    /**
     * Accepts it (Art. 213(2)): goods may leave by its number from now on, and the time in which they arrive begins (Art. 216(2)). Not where
     * its withdrawal is asked for in place of the security (Art. 218).
     */
    public void accept(String caseNumber) {
        cases.lock(caseNumber);
        Transport t = rows.ofCase(caseNumber).orElseThrow();
        if (t.acceptedAt() != null || t.unsecured()) {
            return;
        }
        Instant now = clock.instant();
        ledger.lock(t.consignment());
        LocalDate last = calendar.onOrAfter(Seoul.day(now).plusDays(days(t)));
        rows.accepted(caseNumber, last);
        deadlines.set(deadline(t, last));
        Consignment goods = consignments.find(t.consignment()).orElseThrow();
        ledger.append(List.of(Entry.of(t.consignment(), EventKind.TRANSPORT_ACCEPTED, effect(t), now, SYSTEM)
                .at(t.from(), name(t.from()), null).moved(t.declaredAt(), "(도)" + t.to() + " " + name(t.to()))
                .counted(t.packages(), goods.packageUnit()).said(t.number(), t.number(), null, null).by(t.partyId()).inCase(caseNumber)));
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, 'TRANSPORTER') on conflict do nothing")
                .params(t.consignment(), t.transporter() == null ? t.partyId() : t.transporter()).update();
        timeline.add(caseNumber, "TRANSPORT_ACCEPTED", t.decidedBy() == null ? SYSTEM : t.decidedBy(), Audience.PUBLIC,
                Map.of("until", last.toString()), "TRANSPORT_ACCEPTED");
    }

    /**
     * Looks how it stands: who asked, and whether that was answered in time, what has arrived, whether the time has passed, what was decided
     * of what is missing, or came after the time had ended: that is to be charged as well (Art. 217), or the time extended (Art. 216(2)). Who
     * moves goods waits meanwhile: after a transport was found settled or late nothing leaves by it, and nothing that came in is taken back.
     */
    public Standing standing(String caseNumber) {
        cases.lock(caseNumber);
        ledger.lock(rows.ofCase(caseNumber).orElseThrow().consignment());
        deem(rows.lock(caseNumber));
        Transport t = rows.lock(caseNumber);
        Optional<Deadlines.Deadline> open = deadlines.open(caseNumber).stream().filter(d -> d.kind().equals(DEADLINE)).findFirst();
        int late = open.map(due -> rows.late(t, due.dueAt())).orElseGet(() -> rows.late(t));
        if (t.withdrawnAt() != null || t.arrived() == t.packages() && late == 0) {
            inTime(t);
            deadlines.met(caseNumber, DEADLINE);
            return Standing.of("SETTLED");
        }
        Instant now = clock.instant();
        if (t.request() != null) {
            // By when more time is answered no article says: it stays with the officer.
            return new Standing("ASKED", null, t.asksWithdrawal() ? periods.end(caseNumber) : now.plus(AGAIN));
        }
        if (open.isPresent() && open.get().dueAt().isAfter(now)) {
            return Standing.awaited(open.get().dueAt());
        }
        if (open.isPresent() && deadlines.held(open.get())) {
            return Standing.awaited(now.plus(Deadlines.HELD_FOR));
        }
        if (t.underWay() == 0 && late == 0) {
            inTime(t);
            // What has not left in time stays where it lies, and needs another transport.
            deadlines.met(caseNumber, DEADLINE);
            return Standing.of("SETTLED");
        }
        if (t.overdueAt() == null) {
            rows.overdue(caseNumber, open.map(Deadlines.Deadline::dueAt).orElseGet(() -> Seoul.after(t.lastDay())));
            deadlines.lapsed(caseNumber, DEADLINE, t.term());
            breaches.note(caseNumber, t.consignment(), ARTICLE, fine());
            timeline.add(caseNumber, "TRANSPORT_OVERDUE", SYSTEM, Audience.PARTY, Map.of("until", t.lastDay().toString()),
                    "TRANSPORT_OVERDUE:" + t.term());
        }
        boolean decided = t.missing() != null && (!t.missing().equals("LEVY") || t.signedBy() != null);
        return Standing.of(decided ? "SETTLED" : t.missing() == null ? "MISSING" : "SIGN");
    }

    /** All of it had come in time, as was reported only when that had ended: there was no breach. */
    private void inTime(Transport t) {
        if (t.overdueAt() != null) {
            breaches.lift(t.caseNumber(), ARTICLE);
        }
    }

    /**
     * A withdrawal that was not answered within its period is approved (Art. 213(5), 250(5)); where goods have left meanwhile there is
     * nothing to withdraw any more (Art. 250(1)), and the transport goes on.
     */
    private void deem(Transport t) {
        if (t.withdrawnAt() != null || !t.asksWithdrawal() || !periods.over(t.caseNumber())) {
            return;
        }
        periods.close(t.caseNumber(), true);
        rows.asked(t.caseNumber(), null, null, null);
        if (t.gone() == 0) {
            rows.withdrawn(t.caseNumber());
        }
        String event = t.gone() == 0 ? "TRANSPORT_DEEMED" : "TRANSPORT_GONE";
        timeline.add(t.caseNumber(), event, SYSTEM, Audience.PARTY, Map.of("article", Transport.DEEMED), event + ":" + clock.instant());
    }

    /**
     * Closes the case. What is missing is written off in the ledger; duty on it is charged once to who declared the transport, by the law of the
     * day on which it was declared or approved (Art. 217, 16 no. 5, 19(1)6).
     *
     * @return TRANSPORTED, DUTY_CHARGED or WITHDRAWN
     */
    public String conclude(String caseNumber) {
        cases.lock(caseNumber);
        Transport t = rows.ofCase(caseNumber).orElseThrow();
        if (t.outcome() != null) {
            return t.outcome();
        }
        ledger.lock(t.consignment());
        t = rows.lock(caseNumber);
        Instant now = clock.instant();
        int missing = t.underWay();
        // Duty is due on what was not there in time, although it came since (Art. 217): the Act excepts only what is lost or was destroyed.
        boolean charged = rows.late(t) > 0 && "LEVY".equals(t.missing());
        String outcome = t.gone() == 0 ? "WITHDRAWN" : charged ? "DUTY_CHARGED" : "TRANSPORTED";
        if (t.gone() == 0) {
            ledger.byEffect(effect(t)).ifPresent(accepted -> ledger.append(List.of(Entry.takingBack(accepted, "back:" + accepted.effect(), now,
                    SYSTEM).inCase(caseNumber))));
        }
        if (missing > 0) {
            ledger.append(List.of(Entry.of(t.consignment(), EventKind.NOT_ARRIVED, "missing:" + t.number(), now, t.missingBy()).transit(-missing)
                    .counted(missing, null).said(t.number(), t.number(), t.missingReason(), null).inCase(caseNumber)));
        }
        if (charged) {
            collection.levy(new Levy(caseNumber, "NOT_ARRIVED:" + caseNumber + ":1", Levy.Ground.NOT_ARRIVED, "Customs Act Art. 217", t.partyId(),
                    t.taxedOn(), List.of(json.readValue(t.levyLine(), Levy.Line.class)), t.missingReason(), t.missingBy(),
                    t.signedBy()));
        }
        if (!rows.otherVehicles(t).isEmpty()) {
            breaches.note(caseNumber, t.consignment(), VEHICLE, fine());
        }
        // What is too little to be collected leaves no notice for which a security would go on standing.
        collection.free(caseNumber);
        if (t.asksWithdrawal()) {
            // All has come in before anybody answered.
            periods.close(caseNumber, false);
        }
        rows.concluded(caseNumber, outcome);
        cases.close(caseNumber, charged ? Transport.CHARGED : t.gone() == 0 ? Transport.WITHDRAWN : Transport.DONE, SYSTEM, Map.of());
        return outcome;
    }

    /** The end of the time, and who has to keep it. */
    static Deadlines.Deadline deadline(Transport t, LocalDate last) {
        return new Deadlines.Deadline(t.caseNumber(), DEADLINE, t.term(), Seoul.after(last), ARTICLE, Deadlines.Bearer.PARTY);
    }

    private static String effect(Transport t) {
        return "transport:" + t.number();
    }

    private int days(Transport t) {
        LocalDate day = Seoul.day(t.declaredAt());
        boolean air = consignments.find(t.consignment()).map(Consignment::mrn).flatMap(voyages::find).filter(v -> v.mode() == Mode.AIR).isPresent();
        return (air ? parameters.on("cargo.transport.airDays", day) : parameters.on("cargo.transport.seaDays", day)).value().intValueExact();
    }

    /** The most that a breach of Art. 216(2) or (3) costs (Art. 277(6)2), whole won. */
    private long fine() {
        return parameters.on("fine.moves", Seoul.today(clock)).value().longValueExact();
    }

    private String name(String shed) {
        return areas.on(shed, Seoul.today(clock)).map(Area::nameKo).orElse("");
    }
}
