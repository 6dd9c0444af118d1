package org.openpass.cargo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openpass.cargo.model.CargoNumber;
import org.openpass.terms.Seoul;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods on a ship, as its manifest would tell of them, for trials of processes: in those nobody sends one. */
@Component
@ConditionalOnProperty("openpass.trial.secret")
public class TrialCargo {

    /** Shed code of a place whose released goods leave within a time. */
    public static final String LIMITED = "02099998";

    /** What a shed code has behind the three digits of its office. */
    private static final String SHED = "99999";
    private static final int SERIALS = 36 * 36 * 36 * 36;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Voyages voyages;
    private final ApplicationEventPublisher events;
    private final List<RemovalGround> grounds;
    private final Clock clock;

    TrialCargo(JdbcClient jdbc, Ledger ledger, Voyages voyages, ApplicationEventPublisher events, List<RemovalGround> grounds, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.voyages = voyages;
        this.events = events;
        this.grounds = grounds;
        this.clock = clock;
    }

    /**
     * Packages of one house bill, expected in a day on a ship that left a day ago.
     *
     * @return their cargo number
     */
    @Transactional
    public String onTheWay(int packages) {
        Instant now = clock.instant();
        return onTheWay(packages, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
    }

    /** The same on a ship of other times; null: it has not left, or nobody knows when it comes. */
    @Transactional
    public String onTheWay(int packages, Instant departed, Instant expected) {
        long serial = jdbc.sql("select nextval('cargo.event_serials')").query(Long.class).single() % SERIALS;
        String mrn = "26TRYS" + "%4s".formatted(Long.toString(serial, 36).toUpperCase()).replace(' ', '0') + "I";
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, last_port, departed_at, expected_at, said_at, said_ref) "
                + "values (?, 'I', 'SEA', 'TRYS', '020', 'CNWEI', ?::timestamptz, ?::timestamptz, ?::timestamptz, 'trial')")
                .params(mrn, text(departed), text(expected), text(clock.instant())).update();
        return jdbc.sql("insert into cargo.consignments (kind, mrn, msn, hsn, cargo_number, mbl, hbl, packages, status) values ('HOUSE', ?, "
                + "'0001', '0001', ? || '00010001', ?, ?, ?, 'EXPECTED') returning cargo_number").params(mrn, mrn, "M" + mrn, "H" + mrn,
                packages).query(String.class).single();
    }

    /**
     * Packages of one house bill that lie in a bonded warehouse of the office 020, and another such warehouse; whoever has this identifier
     * runs both.
     */
    @Transactional
    public Bound bound(int packages, String operator) {
        String cargoNumber = onTheWay(packages);
        arrive(cargoNumber);
        long consignment = jdbc.sql("select id from cargo.consignments where cargo_number = ?").param(cargoNumber).query(Long.class).single();
        String from = warehouse(operator, consignment * 2);
        ledger.append(List.of(Entry.of(consignment, EventKind.IN, "in:trial:" + consignment, clock.instant(), "trial").in(from, packages, null)));
        return new Bound(cargoNumber, from, warehouse(operator, consignment * 2 + 1));
    }

    /** Goods that are to be carried. @param from shed code of where they lie, {@code to} that of the other place */
    public record Bound(String cargoNumber, String from, String to) {
    }

    private String warehouse(String operator, long serial) {
        String shed = "020%05d".formatted(serial % 99_000);
        jdbc.sql("insert into cargo.bonded_areas (shed, name_ko, name_en, office, kind, operator, valid_from) values (?, '모의 보세창고', "
                + "'Trial warehouse', '020', 'WAREHOUSE', ?, date '2000-01-01') on conflict (shed, valid_from) do update set operator = excluded.operator")
                .params(shed, operator).update();
        return shed;
    }

    /** The ship that brings them enters port. */
    @Transactional
    public void arrive(String cargoNumber) {
        String mrn = CargoNumber.of(cargoNumber).orElseThrow().mrn();
        voyages.lock(mrn);
        voyages.arrived(mrn, clock.instant());
        voyages.arrivalAccepted(mrn, clock.instant());
    }

    /** All packages of what the declaration claims come into storage under the office; false where some have come already. */
    @Transactional
    public boolean carryIn(String declaration, String office) {
        String place = office + SHED;
        record Claimed(long consignment, int packages) { }
        Claimed claimed = jdbc.sql("select c.id as consignment, c.packages from cargo.consignments c join cargo.reservations r on r.consignment = c.id "
                + "where r.declaration_number = ?").param(declaration).query(Claimed.class).single();
        ledger.lock(claimed.consignment());
        String report = "trial:" + claimed.consignment();
        if (ledger.append(List.of(Entry.of(claimed.consignment(), EventKind.IN, "in:" + report, clock.instant(), "trial")
                .in(place, claimed.packages(), null))).isEmpty()) {
            return false;
        }
        events.publishEvent(new GoodsCarriedIn(claimed.consignment(), place, report, jdbc.sql("select declaration_number "
                + "from cargo.reservations where consignment = ? and waits_for_goods and released_at is null").param(claimed.consignment())
                .query(String.class).list()));
        return true;
    }

    /**
     * Packages of one house bill that came in and lie in a place under the office 020 that released goods leave within a time (Art. 157-2).
     *
     * @return their cargo number
     */
    @Transactional
    public String inLimitedArea(int packages) {
        jdbc.sql("insert into cargo.bonded_areas (shed, name_ko, name_en, office, kind, carry_out_limited, valid_from) values (?, '시험 지정장치장', "
                + "'Trial designated storage', '020', 'DESIGNATED_STORAGE', 'Y', date '2000-01-01') on conflict do nothing").param(LIMITED).update();
        String number = onTheWay(packages);
        arrive(number);
        long consignment = jdbc.sql("select id from cargo.consignments where cargo_number = ?").param(number).query(Long.class).single();
        ledger.append(List.of(Entry.of(consignment, EventKind.IN, "in:trial:" + consignment, clock.instant(), "trial").in(LIMITED, packages, null)));
        return number;
    }

    /** Packages of one house bill that came in and lie in a bonded warehouse under the office 020 that the party of this identifier runs. */
    @Transactional
    public Lying inWarehouseOf(String operator, long party, int packages) {
        String shed = jdbc.sql("insert into cargo.bonded_areas (shed, name_ko, name_en, office, kind, operator, valid_from) "
                + "select '020' || lpad((10000 + count(*))::text, 5, '0'), '시험 보세창고', 'Trial bonded warehouse', '020', 'WAREHOUSE', ?, "
                + "date '2000-01-01' from cargo.bonded_areas returning shed").param(operator).query(String.class).single();
        String number = onTheWay(packages);
        arrive(number);
        long consignment = consignment(number);
        ledger.append(List.of(Entry.of(consignment, EventKind.IN, "in:trial:" + consignment, clock.instant(), "trial").in(shed, packages, null)));
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, 'OPERATOR')").params(consignment, party).update();
        return new Lying(number, consignment, shed, packages);
    }

    /**
     * Packages of one house bill lie in a place of the office, until a day that has passed.
     *
     * @return where they lie: consignment and place
     */
    @Transactional
    public Lying overdue(int packages, String office) {
        Instant now = clock.instant();
        String number = onTheWay(packages, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(399)));
        arrive(number);
        long consignment = consignment(number);
        String place = office + SHED;
        ledger.append(List.of(Entry.of(consignment, EventKind.IN, "in:trial:" + consignment, now, "trial").in(place, packages, null)
                .lies(Seoul.day(now).minusDays(1), null)));
        return new Lying(number, consignment, place, packages);
    }

    /** What lies somewhere. */
    public record Lying(String cargoNumber, long consignment, String place, int packages) {
    }

    /** So many packages leave the place where they lie, by an order of customs. */
    @Transactional
    public void leave(Lying goods, int packages) {
        ledger.lock(goods.consignment());
        String report = "trial:" + goods.consignment();
        ledger.append(List.of(Entry.of(goods.consignment(), EventKind.OUT, "out:" + report, clock.instant(), "trial")
                .out(goods.place(), packages, null)));
        events.publishEvent(new GoodsCarriedOut(goods.consignment(), goods.place(), "ORDER", packages, report));
    }

    private long consignment(String cargoNumber) {
        return jdbc.sql("select id from cargo.consignments where cargo_number = ?").param(cargoNumber).query(Long.class).single();
    }

    /** A voyage that leaves; its MRN. */
    @Transactional
    public String abroad() {
        long serial = jdbc.sql("select nextval('cargo.event_serials')").query(Long.class).single() % SERIALS;
        String mrn = "26TRYS" + "%4s".formatted(Long.toString(serial, 36).toUpperCase()).replace(' ', '0') + "E";
        jdbc.sql("insert into cargo.voyages (mrn, direction, mode, carrier, office, port, said_at, said_ref) values (?, 'E', 'SEA', 'TRYS', '020', "
                + "'KRINC', ?::timestamptz, 'trial')").params(mrn, text(clock.instant())).update();
        return mrn;
    }

    /** A voyage leaves. */
    @Transactional
    public void sail(String mrn) {
        voyages.lock(mrn);
        voyages.left(mrn, clock.instant());
        events.publishEvent(new VoyageReported(mrn, VoyageReported.What.DEPARTED, clock.instant()));
    }

    /** Packages leave where they lie by a ground; false where it does not let them. */
    @Transactional
    public boolean leave(int packages, String basis) {
        RemovalGround keeper = grounds.stream().filter(each -> each.of(basis).isPresent()).findFirst().orElse(null);
        if (keeper == null) {
            return false;
        }
        RemovalGround.Ground ground = keeper.of(basis).orElseThrow();
        ledger.lock(ground.consignment());
        if (ground.refusal() != null || packages > ground.left()) {
            return false;
        }
        String report = "trial:" + basis + ":" + ground.left();
        ledger.append(List.of(Entry.of(ground.consignment(), EventKind.OUT, "out:" + report, clock.instant(), "trial")
                .out(ground.place(), packages, null)));
        keeper.left(ground, packages, report);
        return true;
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
