package org.openpass.cargo.unloading;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openpass.cargo.Fault;
import org.openpass.cargo.Mode;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageFields;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What may be wrong with a declaration of unloading, all at once (Decree Art. 161). */
@Component
class UnloadingChecks {

    static final int MOST_LINES = 2_000;
    /** Places of a master's number. */
    private static final int MASTER = 15;
    private static final int LONGEST = 500;
    private static final int SHORT = 100;
    private static final int MOST_PERSONS = 99_999;

    private final UnloadingRows rows;
    private final BondedAreas areas;
    private final Clock clock;

    UnloadingChecks(UnloadingRows rows, BondedAreas areas, Clock clock) {
        this.rows = rows;
        this.areas = areas;
        this.clock = clock;
    }

    /** What was read of it. */
    record Read(String kind, Instant begins, Instant ends, List<Long> lines) {
    }

    /** @throws UnloadingRefused with all that is wrong */
    Read read(UnloadingRequest r, Voyage voyage) {
        List<Fault> faults = new ArrayList<>();
        reference(r.reference(), faults);
        if (voyage.direction() != 'I' || voyage.cancelledAt() != null || voyage.acceptedAt() == null) {
            faults.add(Fault.of("mrn", "unloading.manifest", voyage.mrn()));
        }
        place(r.place(), faults);
        String kind = kind(r.kind(), voyage.mode(), faults);
        Instant begins = moment("beginsAt", r.beginsAt(), faults);
        Instant ends = moment("endsAt", r.endsAt(), faults);
        if (begins != null && ends != null && ends.isBefore(begins)) {
            faults.add(Fault.of("endsAt", "unloading.ends"));
        }
        if (r.persons() != null && (r.persons() < 0 || r.persons() > MOST_PERSONS)) {
            faults.add(Fault.of("persons", "unloading.persons", String.valueOf(MOST_PERSONS)));
        }
        text("agent", r.agent(), SHORT, faults);
        text("work", r.work(), SHORT, faults);
        text("reason", r.reason(), LONGEST, faults);
        if (voyage.arrivalAcceptedAt() == null && (r.reason() == null || r.reason().isBlank())) {
            faults.add(Fault.of("reason", "unloading.reason"));
        }
        List<Long> lines = lines(r, voyage.mrn(), faults);
        if (!faults.isEmpty()) {
            throw new UnloadingRefused(faults);
        }
        return new Read(kind, begins, ends, lines);
    }

    static void reference(String reference, List<Fault> faults) {
        if (reference == null || !reference.matches("[!-~][ -~]{0,34}")) {
            faults.add(Fault.of("reference", "manifest.reference"));
        }
    }

    private void place(String shed, List<Fault> faults) {
        LocalDate today = Seoul.today(clock);
        Area area = shed == null ? null : areas.on(shed, today).orElse(null);
        if (area == null) {
            faults.add(Fault.of("place", "movement.place.unknown", shed == null ? "" : shown(shed)));
        } else if (!area.unloadingPlace()) {
            faults.add(Fault.of("place", "unloading.place", area.shed()));
        } else if (!area.takes(today)) {
            faults.add(Fault.of("place", "movement.place.suspended", String.valueOf(area.suspendedFrom()), String.valueOf(area.suspendedTo())));
        }
    }

    private static String kind(String said, Mode mode, List<Fault> faults) {
        if (mode == Mode.AIR) {
            if (said != null && !said.equals("AIR")) {
                faults.add(Fault.of("kind", "unloading.kind.air"));
            }
            return "AIR";
        }
        if (!"CONTAINER".equals(said) && !"BULK".equals(said)) {
            faults.add(Fault.of("kind", "unloading.kind"));
        }
        return said;
    }

    private List<Long> lines(UnloadingRequest r, String mrn, List<Fault> faults) {
        if (r.lines().size() > MOST_LINES) {
            faults.add(Fault.of("lines", "unloading.lines.many", String.valueOf(MOST_LINES)));
            return List.of();
        }
        List<Long> free = rows.free(mrn);
        if (r.lines().isEmpty()) {
            if (free.isEmpty()) {
                faults.add(Fault.of("lines", "unloading.lines.none", mrn));
            }
            return free;
        }
        List<UnloadingLine> named = rows.named(mrn, r.lines());
        Set<Long> open = new LinkedHashSet<>(free);
        for (int i = 0; i < r.lines().size(); i++) {
            String number = r.lines().get(i);
            List<UnloadingLine> found = named.stream().filter(line -> names(number, line)).toList();
            if (found.isEmpty()) {
                faults.add(Fault.at(i + 1, "lines", "unloading.lines.unknown", shown(number), mrn));
            } else if (found.stream().anyMatch(line -> !open.contains(line.consignment()))) {
                faults.add(Fault.at(i + 1, "lines", "unloading.lines.declared", shown(number)));
            }
        }
        return named.stream().map(UnloadingLine::consignment).toList();
    }

    /** Its own number, or that of its master: as the lines are looked up. */
    private static boolean names(String number, UnloadingLine line) {
        return line.cargoNumber().equals(number) || number.length() == MASTER && line.cargoNumber().startsWith(number);
    }

    private static Instant moment(String field, String said, List<Fault> faults) {
        if (said == null || said.isBlank()) {
            faults.add(Fault.of(field, "manifest.required", field));
            return null;
        }
        try {
            return VoyageFields.kept(OffsetDateTime.parse(said.strip()).toInstant());
        } catch (DateTimeException wrong) {
            faults.add(Fault.of(field, "unloading.moment", shown(said)));
            return null;
        }
    }

    private static void text(String field, String said, int longest, List<Fault> faults) {
        if (said != null && said.length() > longest) {
            faults.add(Fault.of(field, "unloading.text", String.valueOf(longest)));
        }
    }

    private static String shown(String said) {
        return said.length() <= SHORT ? said : said.substring(0, SHORT) + "…";
    }
}
