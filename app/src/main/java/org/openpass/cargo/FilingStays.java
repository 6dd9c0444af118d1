package org.openpass.cargo;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.cargo.FilingClock.Stay;
import org.openpass.cargo.GoodsWay.Lain;
import org.openpass.cargo.GoodsWay.Part;
import org.openpass.cargo.place.BondedAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the ledger where goods lay. A stay begins with the first packages at a place, as their time to be declared does, and ends for
 * those that are transported away when their transport is declared; what stays behind has its own way ({@link GoodsWay}). The ledger does
 * not tell which packages of a consignment a declaration means: in favour of who pays they are those that lay for the shortest time where
 * a late declaration costs, and of several declarations the first takes these first.
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

    /** What a declaration has set aside of a consignment, behind so many packages of those before it. */
    private record Claim(long consignment, int before, int packages) {
    }

    /** Where some packages lay, and for how long at most in a place where that counts. */
    private record Way(int packages, long longest, List<Stay> stays) {
    }

    /** The stays of the consignment of which the declaration has packages set aside; none where it has not. */
    FilingClock of(String declaration) {
        return new FilingClock(jdbc.sql("""
                select r.consignment, r.packages, (select coalesce(sum(o.packages), 0)::int from cargo.reservations o where o.consignment = r.consignment
                    and o.released_at is null and (o.reserved_at, o.declaration_number) < (r.reserved_at, r.declaration_number)) as before
                from cargo.reservations r where r.declaration_number = ?
                """).param(declaration).query(Claim.class).optional().map(this::stays).orElse(List.of()));
    }

    private List<Stay> stays(Claim claim) {
        List<Event> events = ledger.events(claim.consignment());
        Set<Long> takenBack = events.stream().map(Event::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        GoodsWay way = new GoodsWay();
        events.stream().filter(each -> each.takesBack() == null && !takenBack.contains(each.id()))
                .sorted(Comparator.comparing(GoodsWay::moment).thenComparing(Event::id)).forEach(way::goOn);
        List<Way> ways = way.parts().stream().map(this::way).sorted(Comparator.comparingLong(Way::longest)).toList();
        return ways.stream().filter(new Taken(claim)::takes).flatMap(each -> each.stays().stream()).distinct()
                .sorted(Comparator.comparing(Stay::from)).toList();
    }

    private Way way(Part part) {
        List<Stay> stays = part.lain().stream().flatMap(each -> areas.on(each.place(), each.from()).map(area ->
                new Stay(area.shed(), area.kind(), area.surchargeApplies(), each.from(), each.transport())).stream()).toList();
        return new Way(part.packages(), stays.stream().filter(stay -> stay.kind().declareInTime() && stay.surchargeApplies())
                .mapToLong(FilingStays::days).max().orElse(0), stays);
    }

    /** What lies there yet lies there for longer than whatever left; the earlier it came the longer. */
    private static long days(Stay stay) {
        return stay.transportDeclaredOn() == null ? Integer.MAX_VALUE - stay.from().toEpochDay()
                : stay.transportDeclaredOn().toEpochDay() - stay.from().toEpochDay();
    }

    /** Which parts a declaration has, as they are told one after the other. */
    private static final class Taken {
        private int before;
        private int wanted;

        Taken(Claim claim) {
            before = claim.before();
            wanted = claim.packages();
        }

        boolean takes(Way way) {
            int others = Math.min(before, way.packages());
            before -= others;
            int mine = Math.min(wanted, way.packages() - others);
            wanted -= mine;
            return mine > 0;
        }
    }
}
