package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.access.PartyNumbers.Scheme;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.ArrivalReport;
import org.openpass.cargo.Entry;
import org.openpass.cargo.EventKind;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReported;
import org.openpass.cargo.Voyages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports that a ship or aircraft arrived (입항보고, Customs Act Art. 135(1)), by the carrier of its manifest. The same again is
 * answered as the first time; until customs has accepted it, another moment takes the place of the first.
 */
@Service
public class ArrivalReports {

    /** Clocks differ; nobody arrives later than that. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final Voyages voyages;
    private final Ledger ledger;
    private final Parties parties;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArrivalReports(Voyages voyages, Ledger ledger, Parties parties, Rights rights, AuditTrail audit, ApplicationEventPublisher events,
            Clock clock) {
        this.voyages = voyages;
        this.ledger = ledger;
        this.parties = parties;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a report. @return MERGED; REFUSED with all that is wrong: a voyage of another carrier is as unknown as one that is none */
    @Transactional
    public Receipt take(ArrivalReport report, Sender sender) {
        rights.require(sender.actor(), Right.FILE);
        Optional<Voyage> found = report.mrn() == null ? Optional.empty()
                : voyages.lock(report.mrn()).filter(v -> v.direction() == 'I' && own(v, sender.actor()));
        List<Fault> faults = faults(report, found.orElse(null));
        if (!faults.isEmpty()) {
            return new Receipt(0, report.mrn() == null ? "" : report.mrn(), State.REFUSED, faults);
        }
        Voyage voyage = found.orElseThrow();
        if (!report.arrivedAt().equals(voyage.arrivedAt())) {
            arrived(voyage, report, sender);
        }
        return new Receipt(0, voyage.mrn(), State.MERGED, List.of());
    }

    private void arrived(Voyage voyage, ArrivalReport report, Sender sender) {
        Actor actor = sender.actor();
        Instant now = clock.instant();
        voyages.arrived(voyage.mrn(), report.arrivedAt());
        ledger.append(List.of(Entry.ofVoyage(voyage.mrn(), EventKind.ARRIVAL_REPORTED, voyage.arrivedAt() == null
                ? "arrival:" + voyage.mrn() : "arrival:" + voyage.mrn() + ":" + report.arrivedAt(), now, actor.name())
                .moved(report.arrivedAt(), null).at(null, null, report.location()).said(voyage.mrn(), null, null, null)
                .by(actor.partyId()).inCase(voyage.caseNumber())));
        audit.record(actor.name(), "arrival.reported", voyage.mrn(), report.arrivedAt().toString());
        events.publishEvent(new VoyageReported(voyage.mrn(), VoyageReported.What.ARRIVED, report.arrivedAt()));
    }

    private List<Fault> faults(ArrivalReport report, Voyage voyage) {
        List<Fault> faults = new ArrayList<>();
        Instant at = report.arrivedAt();
        if (voyage == null) {
            faults.add(Fault.of("mrn", "arrival.unknown", report.mrn() == null ? "" : report.mrn()));
        }
        if (at == null) {
            faults.add(Fault.of("arrivedAt", "arrival.required"));
        } else if (at.isAfter(clock.instant().plus(AHEAD))) {
            faults.add(Fault.of("arrivedAt", "arrival.ahead", at.toString()));
        }
        if (report.location() != null && report.location().length() > 100) {
            faults.add(Fault.of("location", "arrival.location"));
        }
        if (voyage != null) {
            against(voyage, report, faults);
        }
        return faults;
    }

    /** What the manifest says otherwise. */
    private static void against(Voyage voyage, ArrivalReport report, List<Fault> faults) {
        Instant at = report.arrivedAt();
        if (voyage.cancelledAt() != null) {
            faults.add(Fault.of("mrn", "arrival.cancelled", voyage.mrn()));
        }
        if (at != null && voyage.departedAt() != null && at.isBefore(voyage.departedAt())) {
            faults.add(Fault.of("arrivedAt", "arrival.beforeDeparture", voyage.departedAt().toString()));
        }
        if (report.office() != null && !report.office().equals(voyage.office())) {
            faults.add(Fault.of("office", "arrival.office", voyage.office()));
        }
        if (at != null && voyage.arrivalAcceptedAt() != null && !at.equals(voyage.arrivedAt())) {
            faults.add(Fault.of("arrivedAt", "arrival.accepted", String.valueOf(voyage.arrivedAt())));
        }
    }

    /** The party bears the code of the voyage's carrier. */
    private boolean own(Voyage voyage, Actor actor) {
        return actor.partyId() != null && parties.identifiers(List.of(actor.partyId())).getOrDefault(actor.partyId(), List.of()).stream()
                .anyMatch(each -> each.scheme().equals(Scheme.CARRIER.name()) && each.value().equals(voyage.carrier()));
    }
}
