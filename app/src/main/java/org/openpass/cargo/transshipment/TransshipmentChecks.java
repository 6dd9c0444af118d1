package org.openpass.cargo.transshipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.CargoKey;
import org.openpass.cargo.CargoSight;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.Stock;
import org.openpass.cargo.TrackedCargo;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What is wrong with a declaration, all at once; the goods are looked at with their consignment locked. */
@Component
class TransshipmentChecks {

    private static final int LONGEST_DESTINATION = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REFERENCE = 35;

    private final CargoSight sights;
    private final TrackedCargo tracked;
    private final Consignments consignments;
    private final Voyages voyages;
    private final BondedAreas areas;
    private final Ledger ledger;
    private final TransshipmentRows rows;
    private final Parameters parameters;
    private final Clock clock;

    TransshipmentChecks(CargoSight sights, TrackedCargo tracked, Consignments consignments, Voyages voyages, BondedAreas areas, Ledger ledger,
            TransshipmentRows rows, Parameters parameters, Clock clock) {
        this.sights = sights;
        this.tracked = tracked;
        this.consignments = consignments;
        this.voyages = voyages;
        this.areas = areas;
        this.ledger = ledger;
        this.rows = rows;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The one consignment of this number in which the asker has a part, and which came with a manifest; else a fault is added. */
    Optional<Consignment> goods(String cargoNumber, Actor actor, List<Fault> faults) {
        List<Long> seen = cargoNumber == null || cargoNumber.isBlank() ? List.of()
                : tracked.ids(sights.of(actor), CargoKey.of(cargoNumber, null), 2);
        Optional<Consignment> found = seen.size() == 1 ? consignments.find(seen.getFirst()) : Optional.empty();
        if (cargoNumber == null || cargoNumber.isBlank()) {
            faults.add(Fault.of("cargoNumber", "transshipment.cargo.none"));
        } else if (found.isEmpty()) {
            faults.add(Fault.of("cargoNumber", seen.size() > 1 ? "transshipment.cargo.several" : "transshipment.cargo", shown(cargoNumber)));
        } else if (found.get().kind() == Consignment.Kind.MASTER || found.get().kind() == Consignment.Kind.RECORDED
                || found.get().deletedAt() != null || !found.get().status().open()) {
            faults.add(Fault.of("cargoNumber", "transshipment.cargo.not", shown(cargoNumber)));
            return Optional.empty();
        }
        return found;
    }

    /** What can be seen without the goods. */
    void said(NewTransshipment t, List<Fault> faults) {
        LocalDate today = Seoul.today(clock);
        if (t.kind() == null) {
            faults.add(Fault.of("kind", "transshipment.kind"));
        }
        if (t.place() == null || t.place().isBlank()) {
            faults.add(Fault.of("place", "transshipment.place.none"));
        } else if (areas.on(t.place(), today).isEmpty()) {
            faults.add(Fault.of("place", "transshipment.place", shown(t.place())));
        }
        if (t.packages() == null || t.packages() < 1) {
            faults.add(Fault.of("packages", "transshipment.packages.none"));
        }
        voyage(t.voyage()).ifPresent(faults::add);
        text("destination", t.destination(), LONGEST_DESTINATION, faults);
        text("reason", t.reason(), LONGEST_REASON, faults);
        if (t.reference() != null && !t.reference().matches("[0-9A-Za-z-]{1," + LONGEST_REFERENCE + "}")) {
            faults.add(Fault.of("reference", "transshipment.reference", String.valueOf(LONGEST_REFERENCE)));
        }
        LocalDate last = longest();
        if (t.loadBy() != null && (t.loadBy().isBefore(today) || t.loadBy().isAfter(last))) {
            faults.add(Fault.of("loadBy", "transshipment.loadBy", today.toString(), last.toString()));
        }
    }

    /** What is wrong with a voyage abroad. */
    Optional<Fault> voyage(String mrn) {
        if (mrn == null || mrn.isBlank()) {
            return Optional.of(Fault.of("voyage", "transshipment.voyage.none"));
        }
        Optional<Voyage> found = voyages.find(mrn).filter(voyage -> voyage.direction() == 'E'
                && voyage.cancelledAt() == null);
        return found.isEmpty() ? Optional.of(Fault.of("voyage", "transshipment.voyage", shown(mrn))) : left(found.get())
                ? Optional.of(Fault.of("voyage", "transshipment.voyage.left", shown(mrn))) : Optional.empty();
    }

    /** Whether it has left. */
    boolean left(Voyage voyage) {
        return voyage.leftAt() != null && !voyage.leftAt().isAfter(clock.instant());
    }

    /** The last day on which what is declared today may be loaded. */
    LocalDate longest() {
        return Seoul.today(clock).plusDays(days());
    }

    /** That in days. */
    int days() {
        return parameters.on("cargo.transshipment.loadDays", Seoul.today(clock)).value().intValueExact();
    }

    /** Whether customs confirms what is not a return, or waives it (Art. 141, proviso). */
    boolean confirmed() {
        return parameters.on("cargo.transshipment.confirm", Seoul.today(clock)).value().signum() > 0;
    }

    /** What is wrong with the goods as they stand; the consignment is locked. A return is of goods in storage alone (Art. 243(3)). */
    List<Fault> standing(NewTransshipment t, Consignment goods) {
        List<Fault> faults = new ArrayList<>();
        int free = rows.free(goods.id());
        if (t.packages() > free) {
            faults.add(Fault.of("packages", "transshipment.packages.free", String.valueOf(free)));
        }
        if (t.kind() == Transshipment.Kind.RETURN) {
            int lies = ledger.at(goods.id()).stream().filter(stock -> stock.place().equals(t.place())).mapToInt(Stock::packages).sum();
            if (t.packages() > lies) {
                faults.add(Fault.of("packages", "transshipment.packages.here", String.valueOf(lies), t.place()));
            }
        } else if (voyages.find(goods.mrn()).map(Voyage::arrivedAt).isEmpty()) {
            faults.add(Fault.of("cargoNumber", "transshipment.notArrived", goods.mrn()));
        }
        return faults;
    }

    private static void text(String field, String text, int longest, List<Fault> faults) {
        if (text == null || text.isBlank() || text.length() > longest) {
            faults.add(Fault.of(field, "transshipment.text", String.valueOf(longest)));
        }
    }

    private static String shown(String typed) {
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST_REFERENCE));
    }
}
