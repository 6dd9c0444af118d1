package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customs orders goods to another bonded area, since where they lie is not meant for them (Customs Act Art. 180(4)): with the order they
 * may leave, and are under way until they come in there.
 */
@Service
public class RemovalOrders implements RemovalGround {

    private static final int LONGEST = 500;

    /**
     * An order.
     *
     * @param number by which a carry-out names it
     * @param gone packages that left by it
     * @param endedAt when an officer ended it; null as long as it stands
     */
    public record Order(String number, long consignment, String place, int packages, int gone, String reason, String madeBy, Instant madeAt,
            Instant endedAt) {
    }

    private final JdbcClient jdbc;
    private final References references;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final AuditTrail audit;
    private final Clock clock;

    RemovalOrders(JdbcClient jdbc, References references, Ledger ledger, BondedAreas areas, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.references = references;
        this.ledger = ledger;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Orders packages that lie at a place away from it.
     *
     * @throws MovementRefused when something is wrong with it, all at once; or the place is of another office
     */
    @Transactional
    public Order order(long consignment, String place, int packages, String reason, Actor officer) {
        if (!mayOrder(officer, place)) {
            throw new MovementRefused(MovementRefused.Reason.NO_SUCH_PLACE, List.of(Fault.of("place", "movement.place.unknown", place)));
        }
        ledger.lock(consignment);
        int lies = ledger.at(consignment).stream().filter(stock -> stock.place().equals(place)).mapToInt(Stock::packages).sum();
        int ordered = jdbc.sql("select coalesce(sum(packages - gone), 0) from cargo.removal_orders where consignment = ? and place = ? "
                + "and ended_at is null").params(consignment, place).query(Integer.class).single();
        List<Fault> faults = new ArrayList<>();
        if (packages < 1 || packages > lies - ordered) {
            faults.add(Fault.of("packages", "movement.packages.here", String.valueOf(lies - ordered)));
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            faults.add(Fault.of("reason", "movement.text", String.valueOf(LONGEST)));
        }
        if (!faults.isEmpty()) {
            throw new MovementRefused(MovementRefused.Reason.INVALID, faults);
        }
        String number = references.next("RO", "order_numbers");
        jdbc.sql("insert into cargo.removal_orders (number, consignment, place, packages, reason, made_by, made_at) "
                + "values (?, ?, ?, ?, ?, ?, ?)").params(number, consignment, place, packages, reason.strip(), officer.name(),
                Timestamp.from(clock.instant())).update();
        audit.record(officer.name(), "cargo.removalOrdered", number, place + ": " + packages + ", " + reason.strip());
        return find(number, false).orElseThrow();
    }

    /** Ends an order: what has not left by it stays. False where there is none that the officer may end. */
    @Transactional
    public boolean end(String number, Actor officer) {
        boolean ended = find(number, false).filter(order -> mayOrder(officer, order.place())).isPresent() && jdbc.sql("update "
                + "cargo.removal_orders set ended_at = ? where number = ? and ended_at is null").params(Timestamp.from(clock.instant()),
                number).update() == 1;
        if (ended) {
            audit.record(officer.name(), "cargo.removalOrderEnded", number, "");
        }
        return ended;
    }

    /** Whether the officer looks after cargo of the place’s office. */
    public boolean mayOrder(Actor officer, String place) {
        return officer.roles().contains(Actor.Role.CARGO_OFFICER) && place != null && areas.on(place, Seoul.today(clock)).map(Area::office)
                .filter(office -> officer.national() || office.equals(officer.office())).isPresent();
    }

    @Override
    public Optional<Ground> of(String basis) {
        return find(basis, true).map(RemovalOrders::ground);
    }

    @Override
    public List<Ground> able(long consignment) {
        return jdbc.sql("select number from cargo.removal_orders where consignment = ? and ended_at is null "
                + "and gone < packages order by number").param(consignment).query(String.class).list().stream().flatMap(number -> of(number).stream())
                .toList();
    }

    @Override
    public Optional<String> leaving() {
        return Optional.of("""
                select o.packages - o.gone as left, o.number as basis, null::date as until from cargo.removal_orders o
                where o.consignment = s.consignment and o.place = s.place and o.ended_at is null and o.gone < o.packages
                """);
    }

    @Override
    public void left(Ground ground, int packages, String report) {
        jdbc.sql("update cargo.removal_orders set gone = gone + ? where number = ?").params(packages, ground.basis()).update();
    }

    @Override
    public void returned(Ground ground, int packages, String report) {
        jdbc.sql("update cargo.removal_orders set gone = gone - ? where number = ?").params(packages, ground.basis()).update();
    }

    private static Ground ground(Order order) {
        return new Ground("ORDER", order.number(), order.consignment(), order.place(), order.packages() - order.gone(),
                order.endedAt() == null ? null : "movement.order.ended");
    }

    private Optional<Order> find(String number, boolean lock) {
        return jdbc.sql("select * from cargo.removal_orders where number = ?" + (lock ? " for update" : "")).param(number)
                .query((rs, n) -> new Order(rs.getString("number"), rs.getLong("consignment"), rs.getString("place"),
                        rs.getInt("packages"), rs.getInt("gone"), rs.getString("reason"), rs.getString("made_by"),
                        Event.instant(rs, "made_at"), Event.instant(rs, "ended_at"))).optional();
    }
}
