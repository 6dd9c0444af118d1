package org.openpass.cargo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.TakenOver.Carriage;
import org.openpass.cargo.TakenOver.Happened;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the past of an installation over: consignments that another system kept, with their own moments. Each cargo number
 * once; what is in the ledger is never changed by it. Who sees it follows from the registered codes of carrier and forwarder.
 */
@Service
public class LedgerTakeOver {

    /** At most so many at once. */
    public static final int MOST = 1_000;

    private static final int MOST_EVENTS = 500;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{2}[0-9A-Z]{9})([0-9]{4})([0-9]{3,4})?");
    private static final Pattern SHED = Pattern.compile("[0-9]{8}");
    private static final Pattern OFFICE = Pattern.compile("[0-9]{3}");
    private static final String NO_HOUSES = "0000";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Parties parties;
    private final AuditTrail audit;
    private final Clock clock;

    LedgerTakeOver(JdbcClient jdbc, Ledger ledger, Parties parties, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.parties = parties;
        this.audit = audit;
        this.clock = clock;
    }

    private record Numbered(String mrn, String msn, String hsn) {
    }

    /**
     * Takes one over.
     *
     * @param by who does it
     * @throws TakeOverRefused when its cargo number is there, or something of it is wrong: all that is
     */
    @Transactional
    public void take(TakenOver past, String by) {
        List<String> faults = faults(past);
        if (!faults.isEmpty()) {
            throw new TakeOverRefused(faults);
        }
        Matcher number = NUMBER.matcher(past.cargoNumber());
        number.matches();
        Numbered key = new Numbered(number.group(1), number.group(2), number.group(3) == null ? NO_HOUSES : number.group(3));
        Party carrier = parties.byIdentifier(past.voyage().carrier()).orElse(null);
        voyage(key.mrn(), past.voyage(), carrier);
        long id;
        try {
            id = consignment(key, past);
        } catch (DuplicateKeyException e) {
            throw new TakeOverRefused(past.cargoNumber());
        }
        for (String container : past.containers()) {
            jdbc.sql("insert into cargo.containers (consignment, number) values (?, ?) on conflict do nothing").params(id, container).update();
        }
        seenBy(id, carrier, "CARRIER");
        seenBy(id, past.forwarder() == null ? null : parties.byIdentifier(past.forwarder()).orElse(null), "FORWARDER");
        try {
            ledger.append(IntStream.range(0, past.events().size())
                    .mapToObj(n -> entry(past.events().get(n), id, key.mrn(), past.cargoNumber() + ":" + n, by)).toList());
        } catch (NotThere e) {
            throw new TakeOverRefused(List.of("events: more leaves " + e.place() + " than the " + e.has() + " packages that lie there"));
        }
        audit.record(by, "cargo.takenOver", past.cargoNumber(), past.events().size() + " events");
    }

    private void voyage(String mrn, Carriage v, Party carrier) {
        jdbc.sql("""
                insert into cargo.voyages (mrn, direction, mode, carrier, carrier_party, agent, vessel, call_sign, flag, voyage, office,
                    last_port, port, expected_at, arrived_at, arrival_accepted_at, accepted_at, said_at, said_ref)
                values (:mrn, 'I', :mode, :carrier, :party, :agent, :vessel, :sign, :flag, :voyage, :office, :last, :port, :expected,
                    :arrived, :arrived, :arrived, :now, 'taken over') on conflict (mrn) do nothing
                """).param("mrn", mrn).param("mode", v.mode().name()).param("carrier", v.carrier())
                .param("party", carrier == null ? null : carrier.id(), Types.BIGINT).param("agent", v.agent(), Types.VARCHAR)
                .param("vessel", v.vessel(), Types.VARCHAR).param("sign", v.callSign(), Types.VARCHAR).param("flag", v.flag(), Types.CHAR)
                .param("voyage", v.voyage(), Types.VARCHAR).param("office", v.office()).param("last", v.lastPort(), Types.VARCHAR)
                .param("port", v.port(), Types.VARCHAR).param("expected", timestamp(v.expectedAt()), Types.TIMESTAMP)
                .param("arrived", timestamp(v.arrivedAt()), Types.TIMESTAMP).param("now", timestamp(clock.instant())).update();
    }

    private long consignment(Numbered key, TakenOver c) {
        return jdbc.sql("""
                insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, bl_year, goods, packages, package_unit, weight,
                    weight_unit, volume, load_port, discharge_port, forwarder, special, cargo_type, bl_type, status, said_at, said_ref)
                values (:kind, :mrn, :msn, :hsn, :number, :mbl, :hbl, :year, :goods, :packages, :unit, :weight, :weightUnit, :volume, :load,
                    :discharge, :forwarder, :special, :cargoType, :blType, 'EXPECTED', :now, 'taken over') returning id
                """).param("kind", c.hbl() == null ? "SIMPLE" : "HOUSE").param("mrn", key.mrn()).param("msn", key.msn())
                .param("hsn", key.hsn()).param("number", key.mrn() + key.msn() + key.hsn()).param("mbl", c.mbl(), Types.VARCHAR)
                .param("hbl", c.hbl(), Types.VARCHAR).param("year", c.blYear(), Types.INTEGER).param("goods", c.goods(), Types.VARCHAR)
                .param("packages", c.packages()).param("unit", c.packageUnit(), Types.VARCHAR).param("weight", c.weight(), Types.NUMERIC)
                .param("weightUnit", c.weightUnit(), Types.VARCHAR).param("volume", c.volume(), Types.NUMERIC)
                .param("load", c.loadPort(), Types.VARCHAR).param("discharge", c.dischargePort(), Types.VARCHAR)
                .param("forwarder", c.forwarder(), Types.VARCHAR).param("special", c.special(), Types.VARCHAR)
                .param("cargoType", c.cargoType(), Types.VARCHAR).param("blType", c.blType(), Types.VARCHAR)
                .param("now", timestamp(clock.instant())).query(Long.class).single();
    }

    private void seenBy(long id, Party party, String part) {
        if (party != null) {
            jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, ?) on conflict do nothing")
                    .params(id, party.id(), part).update();
        }
    }

    /** An event of a voyage comes with each of its consignments, and is one. */
    private static Entry entry(Happened e, long consignment, String mrn, String effect, String by) {
        Entry entry = Boolean.TRUE.equals(e.ofVoyage())
                ? Entry.ofVoyage(mrn, e.kind(), "taken:" + mrn + ":" + e.kind() + ":" + e.processedAt(), e.processedAt(), by)
                : Entry.of(consignment, e.kind(), "taken:" + effect, e.processedAt(), by);
        Entry said = entry.said(e.document(), e.basis(), e.reason(), e.guidance()).moved(e.movedAt(), e.movedText());
        Entry moved = switch (e.kind()) {
            case IN -> said.in(e.place(), e.packages(), e.weight());
            case OUT -> said.out(e.place(), e.packages(), e.weight());
            default -> said;
        };
        return moved.at(e.place(), e.placeName(), e.location()).counted(e.packages(), e.packageUnit()).weighed(e.weight(), e.weightUnit());
    }

    private static List<String> faults(TakenOver past) {
        List<String> faults = new ArrayList<>();
        need(faults, past.cargoNumber() != null && NUMBER.matcher(past.cargoNumber()).matches(),
                "cargoNumber: 19, 18 or 15 places: year, carrier and serial (11), master (4), house (4, or 3)");
        need(faults, past.packages() != null && past.packages() >= 0, "packages: none or more");
        Carriage v = past.voyage();
        need(faults, v != null && v.mode() != null, "voyage.mode: SEA or AIR");
        need(faults, v != null && v.carrier() != null && !v.carrier().isBlank(), "voyage.carrier: the carrier's code");
        need(faults, v != null && v.office() != null && OFFICE.matcher(v.office()).matches(), "voyage.office: three digits");
        need(faults, past.containers() != null, "containers: a list, which may be empty");
        need(faults, past.events() != null && past.events().size() <= MOST_EVENTS, "events: a list of at most " + MOST_EVENTS);
        if (past.events() != null) {
            Instant last = Instant.MIN;
            for (int n = 0; n < past.events().size(); n++) {
                Happened e = past.events().get(n);
                String where = "events[" + n + "].";
                need(faults, e.kind() != null, where + "kind: one of the ledger's kinds of event");
                need(faults, e.processedAt() != null && !e.processedAt().isBefore(last), where + "processedAt: a moment, the oldest first");
                boolean moves = e.kind() == EventKind.IN || e.kind() == EventKind.OUT;
                need(faults, e.place() == null && !moves || e.place() != null && SHED.matcher(e.place()).matches(),
                        where + "place: the eight digits of a shed");
                need(faults, !moves || !Boolean.TRUE.equals(e.ofVoyage()) && e.packages() != null && e.packages() > 0, where + "packages: of the consignment, at least one");
                last = e.processedAt() == null ? last : e.processedAt();
            }
        }
        return faults;
    }

    private static void need(List<String> faults, boolean so, String fault) {
        if (!so) {
            faults.add(fault);
        }
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
