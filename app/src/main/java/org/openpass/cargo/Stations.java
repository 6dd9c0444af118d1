package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The way of a consignment: the port of loading, the voyage, the port here, each place where it lies or lay, clearance, the gate. */
public final class Stations {

    private static final Set<String> GONE = Set.of("CARRIED_OUT", "SOLD", "REVERTED", "LOST", "TRANSSHIPPED", "RETURNED", "CANCELLED");
    private static final Set<String> ARRIVAL = Set.of("ARRIVAL_REPORTED", "ARRIVAL_ACCEPTED");
    private static final String OUT = "OUT";
    private static final String DECLARED = "DECLARED";
    private static final String ACCEPTED = "ACCEPTED";

    /** What a station is. */
    public enum Kind { LOADING, VOYAGE, PORT, STORAGE, TRANSIT, CLEARANCE, GATE }

    /** How the goods stand to it. */
    public enum State { PASSED, NOW, AHEAD }

    /** A voyage; what nobody said is null. */
    public record Trip(String mode, String carrier, String vessel, String voyage, String office, String from, String to,
            Instant departedAt, Instant expectedAt, Instant arrivedAt) {
    }

    /** Something that happened to the consignment or to its voyage, as {@code cargo.events} has it. */
    public record Happening(long id, String kind, Instant processedAt, Instant movedAt, String place, String placeName,
            Integer packages, int packagesIn, int packagesOut, int transit, String document, String reason, String caseNumber,
            String declaration, Long takesBack) {

        /** When it happened, as whoever reported it said; else when it was reported. */
        public Instant at() {
            return movedAt == null ? processedAt : movedAt;
        }
    }

    /** What lies, or lay, in one place. */
    public record Lot(String place, int packages, BigDecimal weight, Instant firstIn, LocalDate storageUntil, LocalDate declareBy,
            String held) {
    }

    /**
     * A station.
     *
     * @param place UN/LOCODE or shed code; null where it is none
     * @param since when the goods came there, or when it began; null: not yet, or nobody said
     * @param until when the last of them left, or when it ended; null: not yet
     * @param due when they are expected there; null: nobody said, or they are there
     * @param in packages that came in; 0 where none are counted
     * @param out packages that left
     */
    public record Station(Kind kind, State state, String place, Instant since, Instant until, Instant due, int in, int out) {
    }

    private Stations() {
    }

    /**
     * The way.
     *
     * @param trip null of what was recorded without a manifest
     * @param plannedPlace null where nobody said
     * @param events in any order
     */
    public static List<Station> of(Trip trip, String plannedPlace, String status, List<Happening> events, List<Lot> lots) {
        List<Happening> told = standing(events);
        List<Station> storage = storage(told, lots);
        boolean gone = GONE.contains(status);
        List<Station> way = new ArrayList<>();
        if (trip != null) {
            Instant firstIn = storage.stream().map(Station::since).min(Comparator.naturalOrder()).orElse(null);
            way.addAll(voyage(trip, arrived(trip, told), firstIn, gone));
        }
        way.addAll(storage);
        if (storage.isEmpty() && plannedPlace != null && !gone) {
            way.add(new Station(Kind.STORAGE, State.AHEAD, plannedPlace, null, null, null, 0, 0));
        }
        int underWay = told.stream().mapToInt(Happening::transit).sum();
        if (underWay > 0) {
            way.add(new Station(Kind.TRANSIT, State.NOW, null, null, null, null, underWay, 0));
        }
        way.add(clearance(told, gone));
        way.add(gate(told, status, gone));
        return List.copyOf(way);
    }

    /** What was taken back did not happen, nor did the taking back. */
    private static List<Happening> standing(List<Happening> events) {
        Set<Long> takenBack = new HashSet<>();
        events.stream().map(Happening::takesBack).filter(id -> id != null).forEach(takenBack::add);
        return events.stream().filter(event -> event.takesBack() == null && !takenBack.contains(event.id()))
                .sorted(Comparator.comparing(Happening::at).thenComparing(Happening::id)).toList();
    }

    private static Instant arrived(Trip trip, List<Happening> told) {
        return trip.arrivedAt() != null ? trip.arrivedAt() : told.stream().filter(event -> ARRIVAL.contains(event.kind()))
                .map(Happening::at).findFirst().orElse(null);
    }

    private static List<Station> voyage(Trip trip, Instant arrived, Instant firstIn, boolean gone) {
        boolean here = arrived != null || firstIn != null || gone;
        boolean left = here || trip.departedAt() != null;
        List<Station> way = new ArrayList<>();
        if (trip.from() != null) {
            way.add(new Station(Kind.LOADING, left ? State.PASSED : State.NOW, trip.from(), null, trip.departedAt(), null, 0, 0));
        }
        way.add(new Station(Kind.VOYAGE, here ? State.PASSED : left ? State.NOW : State.AHEAD, null, trip.departedAt(), arrived, null,
                0, 0));
        way.add(new Station(Kind.PORT, !here ? State.AHEAD : firstIn == null && !gone ? State.NOW : State.PASSED, trip.to(), arrived,
                firstIn, here ? null : trip.expectedAt(), 0, 0));
        return way;
    }

    private static List<Station> storage(List<Happening> told, List<Lot> lots) {
        Map<String, List<Happening>> byPlace = new LinkedHashMap<>();
        told.stream().filter(event -> event.place() != null && !event.place().isEmpty()
                && (event.packagesIn() > 0 || event.packagesOut() > 0)).forEach(event -> byPlace.computeIfAbsent(event.place(),
                place -> new ArrayList<>()).add(event));
        List<Station> stations = new ArrayList<>();
        byPlace.forEach((place, events) -> {
            int lying = lots.stream().filter(lot -> lot.place().equals(place)).mapToInt(Lot::packages).sum();
            Instant since = events.stream().filter(event -> event.packagesIn() > 0).map(Happening::at).findFirst()
                    .orElseGet(() -> events.getFirst().at());
            Instant until = lying > 0 ? null : events.stream().filter(event -> event.packagesOut() > 0).map(Happening::at)
                    .reduce((first, second) -> second).orElse(null);
            stations.add(new Station(Kind.STORAGE, lying > 0 ? State.NOW : State.PASSED, place, since, until, null,
                    events.stream().mapToInt(Happening::packagesIn).sum(), events.stream().mapToInt(Happening::packagesOut).sum()));
        });
        return stations;
    }

    private static Station clearance(List<Happening> told, boolean gone) {
        Instant declared = first(told, DECLARED);
        Instant accepted = last(told, ACCEPTED);
        State state = accepted != null || gone && declared != null ? State.PASSED : declared != null ? State.NOW : State.AHEAD;
        return new Station(Kind.CLEARANCE, state, null, declared, accepted, null, 0, 0);
    }

    private static Station gate(List<Happening> told, String status, boolean gone) {
        // What sets out for another place has not left.
        List<Happening> left = told.stream().filter(event -> event.kind().equals(OUT) && event.packagesOut() > Math.max(0, event.transit()))
                .toList();
        int out = left.stream().mapToInt(event -> event.packagesOut() - Math.max(0, event.transit())).sum();
        State state = gone ? State.PASSED : "PARTLY_OUT".equals(status) ? State.NOW : State.AHEAD;
        return new Station(Kind.GATE, state, null, first(left, OUT), gone ? last(left, OUT) : null, null, 0, out);
    }

    private static Instant first(List<Happening> told, String kind) {
        return told.stream().filter(event -> event.kind().equals(kind)).map(Happening::at).findFirst().orElse(null);
    }

    private static Instant last(List<Happening> told, String kind) {
        return told.stream().filter(event -> event.kind().equals(kind)).map(Happening::at).reduce((first, second) -> second)
                .orElse(null);
    }
}
