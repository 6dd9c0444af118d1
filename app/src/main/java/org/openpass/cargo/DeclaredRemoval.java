package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a declaration lets leave is told to have left as a whole, from wherever it lies: nobody reported the parts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeclaredRemoval {

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final List<RemovalBar> bars;
    private final Clock clock;

    DeclaredRemoval(Ledger ledger, JdbcClient jdbc, ApplicationEventPublisher events, List<RemovalBar> bars, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.events = events;
        this.bars = bars;
        this.clock = clock;
    }

    /** Locks the consignment of the declaration. */
    void lock(String declarationNumber) {
        jdbc.sql("select c.id from cargo.consignments c join cargo.reservations r on r.consignment = c.id "
                + "where r.declaration_number = ? for update of c").param(declarationNumber).query(Long.class).optional();
    }

    /**
     * All that the declaration lets leave left; again, it is as it was. False where it lets nothing leave.
     *
     * @throws RemovalBarred when customs keeps it there
     * @throws NotThere when less of it lies anywhere
     */
    boolean whole(String declarationNumber) {
        record Left(long consignment, int packages, boolean permitted) { }
        lock(declarationNumber);
        Left left = jdbc.sql("select consignment, packages - carried_out, removal_permitted_at is not null and released_at is null "
                + "from cargo.reservations where declaration_number = ? for update").param(declarationNumber)
                .query((rs, n) -> new Left(rs.getLong(1), rs.getInt(2), rs.getBoolean(3))).optional().orElse(null);
        if (left == null || !left.permitted()) {
            return false;
        }
        bars.stream().flatMap(bar -> bar.of(left.consignment()).stream()).findFirst().ifPresent(why -> {
            throw new RemovalBarred(why);
        });
        List<Leaving> parts = parts(left.consignment(), left.packages());
        ledger.append(IntStream.range(0, parts.size()).mapToObj(n -> leaving(left.consignment(), declarationNumber, parts.get(n).place(),
                parts.get(n).packages(), n)).toList());
        jdbc.sql("update cargo.reservations set carried_out = packages, carried_out_at = coalesce(carried_out_at, ?) "
                + "where declaration_number = ?").params(now(), declarationNumber).update();
        parts.forEach(part -> events.publishEvent(new GoodsCarriedOut(left.consignment(), part.place(), "DECLARATION", part.packages(),
                "out:" + declarationNumber)));
        if (left.packages() > 0) {
            events.publishEvent(new GoodsLeft(left.consignment(), declarationNumber, left.packages(), true, "out:" + declarationNumber));
        }
        return true;
    }

    /** So many packages leave a place. */
    private record Leaving(String place, int packages) {
    }

    /** From where it lies, first come first gone; what was sold is its buyer's. */
    private List<Leaving> parts(long consignment, int packages) {
        Set<String> sold = jdbc.sql("select place from cargo.sales where consignment = ? and outcome = 'SOLD' and gone < packages")
                .param(consignment).query(String.class).set();
        List<Leaving> parts = new ArrayList<>();
        int left = packages;
        for (Stock stock : ledger.at(consignment)) {
            int here = sold.contains(stock.place()) ? 0 : Math.min(left, stock.packages());
            if (here > 0 && stock.held() != null) {
                throw new RemovalBarred(Fault.of("cargoNumber", "movement.held", stock.held()));
            }
            if (here > 0) {
                parts.add(new Leaving(stock.place(), here));
                left -= here;
            }
        }
        if (left > 0) {
            throw new NotThere(consignment, "", packages - left);
        }
        return parts;
    }

    private Entry leaving(long consignment, String declaration, String place, int packages, int before) {
        return Entry.of(consignment, EventKind.OUT, "out:" + declaration + (before == 0 ? "" : ":" + before), clock.instant(), "system")
                .out(place, packages, null).moved(clock.instant(), null).declaration(declaration)
                .said(null, declaration, MovementReport.Reason.IMPORT.name(), null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
