package org.openpass.cargo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.cargo.FilingClock.Stay;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the ledger where goods lay. A stay begins with the first packages, as their time to be declared does, and ends when nothing
 * is left there: packages of one consignment are not told apart, so what stays behind keeps the clock of the place running.
 */
@Component
class FilingStays {

    private final Ledger ledger;
    private final BondedAreas areas;
    private final JdbcClient jdbc;

    FilingStays(Ledger ledger, BondedAreas areas, JdbcClient jdbc) {
        this.ledger = ledger;
        this.areas = areas;
        this.jdbc = jdbc;
    }

    /** The stays of the consignment of which the declaration has packages set aside; none where it has not. */
    FilingClock of(String declaration) {
        return new FilingClock(jdbc.sql("select consignment from cargo.reservations where declaration_number = ?").param(declaration)
                .query(Long.class).optional().map(this::stays).orElse(List.of()));
    }

    private List<Stay> stays(long consignment) {
        List<Event> events = ledger.events(consignment);
        Set<Long> takenBack = events.stream().map(Event::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        Way way = new Way();
        events.stream().filter(each -> each.takesBack() == null && !takenBack.contains(each.id()))
                .sorted(Comparator.comparing(FilingStays::moment).thenComparing(Event::id)).forEach(way::goOn);
        return way.lain.stream().flatMap(each -> areas.on(each.place, each.from).map(area ->
                new Stay(area.shed(), area.kind(), area.surchargeApplies(), each.from, each.transport)).stream()).toList();
    }

    private static Instant moment(Event event) {
        return event.movedAt() == null ? event.processedAt() : event.movedAt();
    }

    /** Goods in a place; nothing is left there as soon as its packages are 0. */
    private static final class Lain {
        private final String place;
        private final LocalDate from;
        private int packages;
        private LocalDate transport;

        Lain(String place, LocalDate from) {
            this.place = place;
            this.from = from;
        }
    }

    /** From event to event. */
    private static final class Way {
        private final List<Lain> lain = new ArrayList<>();
        private LocalDate declared;

        void goOn(Event event) {
            LocalDate day = Seoul.day(moment(event));
            if (event.kind() == EventKind.TRANSPORT_ACCEPTED) {
                declared = day;
            }
            if (event.packagesIn() > 0) {
                in(event, day);
            }
            if (event.packagesOut() > 0) {
                out(event, day);
            }
        }

        private void in(Event event, LocalDate day) {
            Lain here = at(event.place());
            if (here == null) {
                here = new Lain(event.place(), day);
                lain.add(here);
            }
            here.packages += event.packagesIn();
        }

        /** A transport is declared before goods leave by it; where the ledger has no such event, they left at once. */
        private void out(Event event, LocalDate day) {
            Lain here = at(event.place());
            if (here == null) {
                return;
            }
            here.packages -= event.packagesOut();
            if (here.packages <= 0 && event.transit() > 0) {
                here.transport = declared == null || declared.isBefore(here.from) ? day : declared;
            }
        }

        private Lain at(String place) {
            return lain.stream().filter(each -> each.packages > 0 && each.place.equals(place)).findFirst().orElse(null);
        }
    }
}
