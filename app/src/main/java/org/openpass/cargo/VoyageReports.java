package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.Intake.Receipt;
import org.openpass.cargo.Intake.Sender;
import org.openpass.cargo.Intake.State;
import org.openpass.cargo.VoyageReported.What;
import org.openpass.cargo.model.Mrn;
import org.openpass.reference.Codes;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Arrivals and departures as the carrier of the voyage reports them (Customs Act Art. 135(1), 136). The last that the carrier says holds,
 * until customs has accepted the arrival.
 */
@Service
public class VoyageReports {

    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Voyages voyages;
    private final VoyageHeads heads;
    private final HeaderRules rules;
    private final Ledger ledger;
    private final CargoSenders senders;
    private final Codes codes;
    private final Rights rights;
    private final Limits limits;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VoyageReports(JdbcClient jdbc, Voyages voyages, VoyageHeads heads, HeaderRules rules, Ledger ledger, CargoSenders senders, Codes codes,
            Rights rights, Limits limits, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.voyages = voyages;
        this.heads = heads;
        this.rules = rules;
        this.ledger = ledger;
        this.senders = senders;
        this.codes = codes;
        this.rights = rights;
        this.limits = limits;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** What both reports have. */
    private record Said(What what, String mrn, Mode mode, String carrier, String vessel, String callSign, String voyage, Instant at, String port,
            String office, String location, Instant expectedAt, Object whole) {
    }

    /**
     * A ship or aircraft arrived. What is REFUSED was not kept.
     *
     * @throws org.openpass.access.RightMissing when the actor may not file for the party
     */
    @Transactional
    public Receipt arrival(ArrivalReport r, Sender sender) {
        return take(new Said(What.ARRIVED, r.mrn(), r.mode(), r.carrier(), r.vessel(), r.callSign(), r.voyage(), r.arrivedAt(), r.port(),
                r.office(), r.location(), null, r), sender);
    }

    /** A ship or aircraft left, or means to leave a port here (direction E, as far ahead as {@code cargo.departure.aheadDays}); as {@link #arrival}. */
    @Transactional
    public Receipt departure(DepartureReport r, Sender sender) {
        return take(new Said(What.DEPARTED, r.mrn(), r.mode(), r.carrier(), r.vessel(), r.callSign(), r.voyage(), r.departedAt(), r.port(),
                r.office(), null, r.expectedAt(), r), sender);
    }

    private Receipt take(Said said, Sender sender) {
        rights.require(sender.actor(), Right.FILE);
        List<Fault> faults = faults(said, sender);
        if (!faults.isEmpty()) {
            return refused(faults);
        }
        heads.know(said.mrn(), said.vessel(), said.callSign(), said.voyage(), said.office(), sender.actor().partyId());
        Optional<Voyage> known = voyages.lock(said.mrn());
        if (known.isEmpty()) {
            return refused(List.of(Fault.of("office", "voyage.unknown", said.mrn())));
        }
        Voyage voyage = known.get();
        if (said.what() == What.ARRIVED && voyage.arrivalAcceptedAt() != null && !said.at().equals(voyage.arrivedAt())) {
            return again(sender).orElseGet(() -> refused(List.of(Fault.of("arrivedAt", "voyage.accepted", said.mrn()))));
        }
        Optional<Long> kept = keep(said, sender);
        return kept.isEmpty() ? again(sender).orElseThrow() : kept(kept.get(), said, sender, voyage);
    }

    private Receipt kept(long id, Said said, Sender sender, Voyage voyage) {
        boolean overtaken = jdbc.sql("select exists (select 1 from cargo.voyage_reports where mrn = :mrn and what = :what and id <> :id "
                + "and (prepared_at, reference collate \"C\") > (:at, :ref collate \"C\"))").param("mrn", said.mrn())
                .param("what", said.what().name()).param("id", id).param("at", Timestamp.from(sender.preparedAt()))
                .param("ref", sender.reference()).query(Boolean.class).single();
        if (overtaken) {
            jdbc.sql("update cargo.voyage_reports set state = 'SUPERSEDED' where id = ?").param(id).update();
            return new Receipt(id, said.mrn(), State.SUPERSEDED, List.of());
        }
        if (said.what() == What.ARRIVED && said.at().equals(voyage.arrivedAt())) {
            // The same moment again says nothing new.
            return new Receipt(id, said.mrn(), State.MERGED, List.of());
        }
        if (said.what() == What.ARRIVED) {
            voyages.arrived(said.mrn(), said.at());
            boolean first = voyage.arrivedAt() == null;
            ledger.append(List.of(Entry.ofVoyage(said.mrn(), first ? EventKind.ARRIVAL_REPORTED : EventKind.VOYAGE_CORRECTED,
                    "arrival:" + said.mrn() + (first ? "" : ":" + id), clock.instant(), sender.actor().name()).moved(said.at(), null)
                    .at(null, null, said.location()).said(said.mrn(), null, null, null).by(sender.actor().partyId())));
        } else {
            boolean comes = voyage.direction() == 'I';
            if (comes) {
                voyages.departed(said.mrn(), said.at());
            } else if (!said.at().isAfter(clock.instant().plus(AHEAD))) {
                voyages.left(said.mrn(), said.at());
            }
            heads.expected(said.mrn(), said.expectedAt());
        }
        events.publishEvent(new VoyageReported(said.mrn(), said.what(), said.at()));
        return new Receipt(id, said.mrn(), State.MERGED, List.of());
    }

    private List<Fault> faults(Said said, Sender sender) {
        List<Fault> faults = new ArrayList<>(ManifestIntake.sender(sender, clock));
        Optional<Mrn> mrn = Mrn.of(said.mrn());
        String moment = said.what() == What.ARRIVED ? "arrivedAt" : "departedAt";
        if (mrn.isEmpty()) {
            faults.add(Fault.of("mrn", said.mrn() == null ? "manifest.required" : "manifest.mrn", said.mrn() == null ? "mrn"
                    : HeaderRules.shown(said.mrn())));
        } else {
            if (!senders.carrier(sender.actor(), mrn.get().carrier())) {
                faults.add(Fault.of("mrn", "voyage.carrier", mrn.get().carrier()));
            }
            if (said.mode() != null && (said.mode() == Mode.SEA) != mrn.get().sea()) {
                faults.add(Fault.of("mode", "manifest.mode", said.mode().name(), said.mrn()));
            }
        }
        if (said.at() == null) {
            faults.add(Fault.of(moment, "manifest.required", moment));
        } else if (said.at().isAfter(clock.instant().plus(plans(said, mrn) ? limits.days("cargo.departure.aheadDays") : AHEAD))) {
            faults.add(Fault.of(moment, "voyage.future", said.at().toString()));
        }
        LocalDate today = Seoul.today(clock);
        if (said.office() != null && !codes.office(said.office(), today)) {
            faults.add(Fault.of("office", "manifest.office", HeaderRules.shown(said.office())));
        }
        rules.port("port", said.port(), today, faults);
        return faults;
    }

    /** A departure from here is said before it: so its permit is applied for (Art. 136(1)). */
    private static boolean plans(Said said, Optional<Mrn> mrn) {
        return said.what() == What.DEPARTED && mrn.filter(number -> number.direction() == 'E').isPresent();
    }

    private static Receipt refused(List<Fault> faults) {
        return new Receipt(0, "", State.REFUSED, faults);
    }

    private Optional<Long> keep(Said said, Sender sender) {
        return jdbc.sql("""
                insert into cargo.voyage_reports (mrn, what, party_id, sent_by, door, reference, prepared_at, sha256, content, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'MERGED', ?) on conflict (party_id, reference) do nothing returning id
                """).params(said.mrn(), said.what().name(), sender.actor().partyId(), sender.actor().name(), sender.door().name(),
                sender.reference(), Timestamp.from(sender.preparedAt()), sender.sha256(), json.writeValueAsString(said.whole()),
                Timestamp.from(clock.instant())).query(Long.class).optional();
    }

    /** What was answered the first time; another content may not have its reference. */
    private Optional<Receipt> again(Sender sender) {
        return jdbc.sql("select id, mrn, state, sha256 from cargo.voyage_reports where party_id = ? and reference = ?")
                .params(sender.actor().partyId(), sender.reference()).query((rs, n) -> rs.getString("sha256").equals(sender.sha256())
                        ? new Receipt(rs.getLong("id"), rs.getString("mrn"), State.valueOf(rs.getString("state")), List.of())
                        : new Receipt(0, rs.getString("mrn"), State.REFUSED, List.of(Fault.of("reference", "referenceTaken",
                                sender.reference(), rs.getString("mrn"))))).optional();
    }
}
