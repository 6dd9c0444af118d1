package org.openpass.cargo.transport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.access.Parties.Party;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Consignments.Answer;
import org.openpass.cargo.Consignments.Key;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Stock;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.cargo.transport.TransportDeclaration.Vehicle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may declare which goods where to, and everything that is wrong with what was said, at once (Customs Act Art. 213, 214, 216(3)). */
@Component
class TransportChecks {

    private static final Set<String> KINDS = Set.of("VEHICLE", "SHIP", "AIRCRAFT", "RAIL");
    private static final int LONGEST = 200;
    private static final int MOST_VEHICLES = 20;

    private final TransportRows rows;
    private final Consignments consignments;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Parties parties;
    private final JdbcClient jdbc;

    TransportChecks(TransportRows rows, Consignments consignments, Ledger ledger, BondedAreas areas, Parties parties, JdbcClient jdbc) {
        this.rows = rows;
        this.consignments = consignments;
        this.ledger = ledger;
        this.areas = areas;
        this.parties = parties;
        this.jdbc = jdbc;
    }

    /**
     * What is declared, as it was understood.
     *
     * @param as OWNER, BROKER or TRANSPORTER
     * @param said with nothing left open
     * @param office whose case it is: that of the place from which the goods leave
     * @param destination the office of the place where they arrive
     */
    record Plan(String as, Consignment goods, Long transporter, TransportDeclaration said, String office, String destination) {
    }

    /**
     * Understands a declaration. Locks the consignment, so that no package is promised twice.
     *
     * @throws TransportRefused with everything that is wrong
     */
    Plan plan(TransportDeclaration said, Party party, LocalDate day) {
        List<Fault> faults = new ArrayList<>();
        Optional<Consignment> found = goods(said.cargoNumber(), faults);
        Optional<String> as = as(party, found, day);
        if (as.isEmpty()) {
            faults.add(found.isEmpty() || party.kind().equals("BROKER") || party.kind().equals("TRANSPORTER")
                    ? Fault.of("", "transport.declarant") : unknown(said.cargoNumber()));
        }
        Long transporter = transporter(said, as.orElse(""), party, day, faults);
        List<Vehicle> vehicles = vehicles(said.vehicles(), faults);
        texts(said, faults);
        Optional<Area> to = to(said.to(), day, faults);
        String from = as.isEmpty() ? null : found.map(goods -> from(said, goods, faults)).orElse(null);
        Optional<Area> left = Optional.ofNullable(from).flatMap(shed -> areas.on(shed, day));
        if (from != null && from.equals(said.to())) {
            faults.add(Fault.of("to", "transport.to.same"));
        }
        int packages = from == null ? 0 : packages(said.packages(), found.orElseThrow(), from, faults);
        if (!faults.isEmpty() || left.isEmpty()) {
            throw new TransportRefused(faults.isEmpty() ? List.of(Fault.of("from", "transport.from.none")) : List.copyOf(faults));
        }
        return new Plan(as.orElseThrow(), found.orElseThrow(), transporter, new TransportDeclaration(said.reference(), said.cargoNumber(), from,
                said.to(), packages, said.transporter(), vehicles, said.route(), said.purpose(), said.hsCode(), said.value(), said.hazardous()),
                left.get().office(), to.orElseThrow().office());
    }

    private Optional<Consignment> goods(String number, List<Fault> faults) {
        if (number == null) {
            faults.add(Fault.of("cargoNumber", "transport.cargo"));
            return Optional.empty();
        }
        Answer answer = consignments.find(Key.bill(number));
        if (answer instanceof Answer.One one && one.consignment().kind() != Consignment.Kind.MASTER && one.consignment().deletedAt() == null) {
            ledger.lock(one.consignment().id());
            return Optional.of(one.consignment());
        }
        faults.add(answer instanceof Answer.Several several ? Fault.of("cargoNumber", "transport.cargo.several", String.valueOf(several.number()),
                number) : answer instanceof Answer.One ? Fault.of("cargoNumber", "transport.cargo.master", number) : unknown(number));
        return Optional.empty();
    }

    private static Fault unknown(String number) {
        return Fault.of("cargoNumber", "transport.cargo.unknown", number == null ? "" : number);
    }

    /** As what the party declares (Art. 214); an owner is one whom the ledger knows as consignee or importer of these goods. */
    private Optional<String> as(Party party, Optional<Consignment> goods, LocalDate day) {
        return switch (party.kind()) {
            case "BROKER" -> party.mayDeclareOn(day) ? Optional.of("BROKER") : Optional.empty();
            case "TRANSPORTER" -> party.registeredOn(day) ? Optional.of("TRANSPORTER") : Optional.empty();
            default -> goods.filter(each -> jdbc.sql("select exists (select 1 from cargo.consignment_parties where consignment = ? "
                    + "and party_id = ? and part in ('CONSIGNEE', 'IMPORTER'))").params(each.id(), party.id()).query(Boolean.class).single())
                    .map(each -> "OWNER");
        };
    }

    private Long transporter(TransportDeclaration said, String as, Party party, LocalDate day, List<Fault> faults) {
        if (said.transporter() == null) {
            if (as.equals("BROKER")) {
                faults.add(Fault.of("transporter", "transport.transporter.missing"));
            }
            return null;
        }
        Optional<Party> named = parties.byIdentifier(said.transporter()).map(found -> parties.on(found.id(), day))
                .filter(found -> found.kind().equals("TRANSPORTER"));
        if (named.isEmpty()) {
            faults.add(Fault.of("transporter", "transport.transporter.unknown", said.transporter()));
        } else if (!named.get().registeredOn(day)) {
            faults.add(Fault.of("transporter", "transport.transporter.ended", said.transporter()));
        }
        return named.map(Party::id).filter(id -> id != party.id()).orElse(null);
    }

    private static List<Vehicle> vehicles(List<Vehicle> said, List<Fault> faults) {
        List<Vehicle> vehicles = new ArrayList<>();
        if (said.isEmpty() || said.size() > MOST_VEHICLES) {
            faults.add(Fault.of("vehicles", "transport.vehicles", String.valueOf(MOST_VEHICLES)));
        }
        for (Vehicle each : said) {
            String number = each.number() == null ? "" : each.number().strip().toUpperCase(Locale.ROOT);
            String kind = each.kind() == null ? "VEHICLE" : each.kind();
            if (!number.matches("[\\p{L}\\p{N} -]{2,20}") || !KINDS.contains(kind)) {
                faults.add(Fault.of("vehicles", "transport.vehicle", number, kind));
            }
            vehicles.add(new Vehicle(number, kind));
        }
        return vehicles;
    }

    private static void texts(TransportDeclaration said, List<Fault> faults) {
        if (said.reference() == null || !said.reference().matches("[\\p{L}\\p{N}./_:-]{1,35}")) {
            faults.add(Fault.of("reference", "transport.reference"));
        }
        if (!fits(said.route())) {
            faults.add(Fault.of("route", "transport.text", String.valueOf(LONGEST)));
        }
        if (!fits(said.purpose())) {
            faults.add(Fault.of("purpose", "transport.text", String.valueOf(LONGEST)));
        }
        if (said.hsCode() != null && !said.hsCode().matches("\\d{4,10}")) {
            faults.add(Fault.of("hsCode", "transport.hsCode"));
        }
        if (said.value() != null && (said.value() < 0 || said.value() > 1_000_000_000_000_000L)) {
            faults.add(Fault.of("value", "transport.value"));
        }
    }

    private static boolean fits(String text) {
        // The database takes no U+0000.
        return text == null || text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private Optional<Area> to(String shed, LocalDate day, List<Fault> faults) {
        Optional<Area> area = shed == null ? Optional.empty() : areas.on(shed, day);
        if (area.isEmpty()) {
            faults.add(Fault.of("to", "transport.to.unknown", shed == null ? "" : shed));
        } else if (!area.get().takes(day)) {
            faults.add(Fault.of("to", "transport.to.suspended", shed));
        }
        return area;
    }

    /** Where the goods lie that are to leave; null where that cannot be said. */
    private String from(TransportDeclaration said, Consignment goods, List<Fault> faults) {
        List<String> places = ledger.at(goods.id()).stream().filter(lot -> lot.packages() > 0 && !lot.place().isEmpty()).map(Stock::place).toList();
        if (said.from() != null && places.contains(said.from())) {
            return said.from();
        }
        if (said.from() == null && places.size() == 1) {
            return places.getFirst();
        }
        faults.add(said.from() != null || places.isEmpty() ? Fault.of("from", "transport.from.none")
                : Fault.of("from", "transport.from.several", String.join(", ", places)));
        return null;
    }

    private int packages(Integer said, Consignment goods, String from, List<Fault> faults) {
        List<Stock> lots = ledger.at(goods.id());
        int here = lots.stream().filter(lot -> lot.place().equals(from)).mapToInt(Stock::packages).sum() - rows.promised(goods.id(), from);
        // What is released for import is no foreign goods any more (Art. 2 no. 5, 213(1)); which packages of a consignment, nobody says.
        int free = Math.min(here, lots.stream().mapToInt(Stock::packages).sum() - rows.takenUp(goods.id()));
        if (free < 1 || said != null && (said < 1 || said > free)) {
            faults.add(Fault.of("packages", here < 1 ? "transport.packages.none" : free < 1 ? "transport.packages.released" : "transport.packages",
                    String.valueOf(free)));
        }
        return said == null ? free : said;
    }
}
