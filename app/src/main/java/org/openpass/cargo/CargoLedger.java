package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openpass.cargo.model.CargoNumber;
import org.openpass.casework.PublicLookups;
import org.openpass.casework.PublicTracking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What declarations draw on. The consignment is locked first, as everybody does; the check constraint {@code declared <= packages} is the
 * last guard.
 */
@Component
class CargoLedger implements CargoApi {

    private static final int MOST = 100;

    private static final String STANDING = """
            -- What customs sold, or fell to the treasury (Art. 208 to 212), nobody declares any more.
            select c.id, c.packages - coalesce((select sum(x.packages) from cargo.sales x where x.consignment = c.id
                and x.outcome in ('SOLD', 'REVERTED')), 0)::int as packages,
                c.declared, c.cargo_number, c.place, c.watched, coalesce(c.load_port, v.last_port) as port, v.mode,
                v.departed_at, v.expected_at, case when v.arrival_accepted_at is not null then v.arrived_at end as arrived_at,
                -- Not of what came in by mistake, and was taken back.
                (select min(s.first_in_at) from cargo.stock s where s.consignment = c.id
                    and (s.packages > 0 or s.first_out_at is not null)) as first_in,
                exists (select 1 from cargo.reservations r where r.declaration_number = :declaration) as reserved
            from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn
            """;

    /** The one that is open of all that a number names, found and locked in one statement: the way of nearly every declaration. */
    private static final String CLAIMED = STANDING + """
            where c.id = (select min(o.id) from cargo.consignments o where (%s) and o.kind <> 'MASTER'
                and o.deleted_at is null and o.status <> all(:over) having count(*) = 1)
                -- Once more of the row as it stands when its lock is there: a manifest may have dropped the line, the last of it have left.
                and c.deleted_at is null and c.status <> all(:over)
            for update of c
            """;
    /** What has the form of a cargo number is looked up as one. */
    private static final String CLAIMED_BY_CARGO = CLAIMED.formatted("o.key_cargo = :number");
    /** Of bills that differ only in how they are written, the one that is written so. */
    private static final String CLAIMED_BY_BILL = CLAIMED.formatted("o.key_mbl = :number or o.key_hbl = :number or o.key_bill = :number "
            + "and (o.bill_number = :bill or not exists (select 1 from cargo.consignments x where x.bill_number = :bill))");

    private static final String[] OVER = CargoStatus.OVER.stream().map(Enum::name).toArray(String[]::new);

    private final Ledger ledger;
    private final Consignments consignments;
    private final JdbcClient jdbc;
    private final PublicLookups lookups;
    private final ApplicationEventPublisher events;
    private final FilingStays stays;
    private final DeclaredRemoval removal;
    private final Clock clock;

    CargoLedger(Ledger ledger, Consignments consignments, JdbcClient jdbc, PublicLookups lookups, ApplicationEventPublisher events,
            FilingStays stays, DeclaredRemoval removal, Clock clock) {
        this.ledger = ledger;
        this.consignments = consignments;
        this.jdbc = jdbc;
        this.lookups = lookups;
        this.events = events;
        this.stays = stays;
        this.removal = removal;
        this.clock = clock;
    }

    /**
     * @param packages that may be declared at all
     * @param reserved whether the declaration has its packages already; only its own case reserves them
     */
    private record Balance(Standing standing, int packages, int declared, boolean reserved) {
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Claimed reserve(Claim claim, Predicate<Standing> open) {
        Optional<Balance> balance = claimed(claim);
        return balance.isPresent() ? reserve(claim, open, balance.get()) : otherwise(claim, open);
    }

    private Optional<Balance> claimed(Claim claim) {
        String tidy = PublicTracking.tidy(claim.bill());
        return CargoNumber.of(tidy).flatMap(number -> claimed(jdbc.sql(CLAIMED_BY_CARGO).param("number", number.toString()), claim))
                .or(() -> claimed(jdbc.sql(CLAIMED_BY_BILL).param("number", tidy).param("bill", claim.bill()), claim));
    }

    private static Optional<Balance> claimed(JdbcClient.StatementSpec found, Claim claim) {
        return found.param("over", OVER).param("declaration", claim.declaration()).query(CargoLedger::balance).optional();
    }

    /** It names none, several, a master, or what is over. */
    private Claimed otherwise(Claim claim, Predicate<Standing> open) {
        Optional<Standing> before = standingOf(claim.declaration());
        if (before.isPresent()) {
            return new Claimed.Reserved(before.get());
        }
        return switch (consignments.find(Consignments.Key.bill(claim.bill()))) {
            case Consignments.Answer.None none -> new Claimed.UnknownBill();
            case Consignments.Answer.Several several -> new Claimed.Several(several.number());
            case Consignments.Answer.One one when one.consignment().deletedAt() != null -> new Claimed.UnknownBill();
            case Consignments.Answer.One one when one.consignment().kind() == Consignment.Kind.MASTER -> new Claimed.Master();
            case Consignments.Answer.One one -> {
                ledger.lock(one.consignment().id());
                if (consignments.find(one.consignment().id()).filter(c -> c.deletedAt() == null).isEmpty()) {
                    yield new Claimed.UnknownBill();
                }
                Balance left = jdbc.sql(STANDING + "where c.id = :id").param("id", one.consignment().id())
                        .param("declaration", claim.declaration()).query(CargoLedger::balance).single();
                yield reserve(claim, open, left);
            }
        };
    }

    private Claimed reserve(Claim claim, Predicate<Standing> open, Balance balance) {
        if (balance.reserved()) {
            return new Claimed.Reserved(balance.standing());
        }
        boolean shut = !open.test(balance.standing());
        int left = Math.max(0, balance.packages() - balance.declared());
        if (claim.packages() > left) {
            return new Claimed.NotEnough(left);
        }
        if (shut) {
            return new Claimed.Shut(balance.standing());
        }
        int reserved = jdbc.sql("""
                with taken as (update cargo.consignments c set declared = c.declared + :packages, clearance = 'DECLARED',
                        status_event = nextval('cargo.event_serials')
                    where c.id = :consignment and c.declared + :packages <= c.packages - coalesce((select sum(x.packages) from cargo.sales x
                        where x.consignment = c.id and x.outcome in ('SOLD', 'REVERTED')), 0)
                    returning c.status_event as event, c.id as consignment, :packages::int as packages),
                noted as (%s)
                insert into cargo.reservations (declaration_number, consignment, packages, reserved_at)
                select :declaration, consignment, packages, :now from taken
                """.formatted(Ledger.noted(EventKind.DECLARED, "declared", "taken"))).param("declaration", claim.declaration())
                .param("consignment", balance.standing().consignment()).param("packages", claim.packages()).param("now", now())
                .param("actor", claim.declarant() == null ? "system" : claim.declarant()).param("case", claim.caseNumber()).update();
        // Nothing is taken of what was sold while the lock was waited for: what was found with the lock did not know of it.
        return reserved == 0 ? new Claimed.NotEnough(0) : new Claimed.Reserved(balance.standing());
    }

    @Override
    public Optional<Standing> standing(String bill) {
        return consignments.find(Consignments.Key.bill(bill)) instanceof Consignments.Answer.One one
                ? jdbc.sql(STANDING + "where c.id = :id").param("id", one.consignment().id()).param("declaration", "")
                        .query(CargoLedger::balance).optional().map(Balance::standing) : Optional.empty();
    }

    @Override
    public Optional<Standing> standingOf(String declarationNumber) {
        return jdbc.sql(STANDING + "where c.id = (select consignment from cargo.reservations where declaration_number = :declaration)")
                .param("declaration", declarationNumber).query(CargoLedger::balance).optional().map(Balance::standing);
    }

    @Override
    public FilingClock filingClock(String declarationNumber) {
        return stays.of(declarationNumber);
    }

    @Override
    public void permitRemoval(String declarationNumber) {
        // By a statement of its own: only one that begins behind the lock sees what else of the goods was permitted meanwhile.
        removal.lock(declarationNumber);
        // What lies nowhere yet, as nearly all that is accepted before arrival, costs nothing more.
        List<RemovalPermitted> lying = jdbc.sql("""
                with permitted as (update cargo.consignments c set clearance = 'ACCEPTED', status_event = nextval('cargo.event_serials'),
                        status = case when c.declared = c.packages and c.status in ('RECORDED', 'IN_STORAGE') and not exists (
                            select 1 from cargo.reservations o where o.consignment = c.id and o.declaration_number <> :declaration
                                and o.released_at is null and o.removal_permitted_at is null) then 'RELEASED' else c.status end
                    from cargo.reservations r
                    where r.declaration_number = :declaration and c.id = r.consignment
                        and not exists (select 1 from cargo.events e where e.effect_key = 'accepted:' || :declaration || ':1')
                    returning c.status_event as event, c.id as consignment, r.packages, r.carried_out),
                noted as (%s),
                reserved as (update cargo.reservations r set removal_permitted_at = coalesce(r.removal_permitted_at, :now)
                    from permitted where r.declaration_number = :declaration and r.consignment = permitted.consignment)
                select consignment as id, packages - carried_out as packages, array(select s.place from cargo.stock s
                    where s.consignment = permitted.consignment and s.packages > 0 and s.place <> '' order by s.first_in_at, s.place) as places
                from permitted
                """.formatted(Ledger.noted(EventKind.ACCEPTED, "accepted", "permitted"))).param("declaration", declarationNumber)
                .param("now", now()).param("actor", "system").param("case", null).query((rs, n) -> new RemovalPermitted(rs.getLong("id"),
                        declarationNumber, rs.getInt("packages"), List.of((String[]) rs.getArray("places").getArray()))).list();
        lying.stream().filter(goods -> !goods.places().isEmpty()).forEach(events::publishEvent);
    }

    @Override
    @Transactional
    public boolean carriedOut(String declarationNumber) {
        return removal.whole(declarationNumber);
    }

    @Override
    public boolean isCarriedOut(String declarationNumber) {
        return jdbc.sql("select count(*) from cargo.reservations where declaration_number = ? and carried_out > 0")
                .param(declarationNumber).query(Long.class).single() > 0;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String declarationNumber) {
        // A carry-out takes both in this order, too: one of us is first, and the other finds what it did.
        removal.lock(declarationNumber);
        return jdbc.sql("select carried_out = 0 from cargo.reservations where declaration_number = ? for update")
                .param(declarationNumber).query(Boolean.class).optional().orElse(true);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String declarationNumber) {
        removal.lock(declarationNumber);
        List<RemovalEnded> ended = jdbc.sql("""
                with permitted as (select removal_permitted_at from cargo.reservations where declaration_number = :declaration),
                freed as (update cargo.reservations set released_at = :now, removal_permitted_at = null, waits_for_goods = false
                    where declaration_number = :declaration and released_at is null and carried_out = 0 returning *),
                noted as (%s)
                update cargo.consignments c set declared = c.declared - freed.packages,
                    status = case when c.status = 'RELEASED' then case when c.kind = 'RECORDED' then 'RECORDED' else 'IN_STORAGE' end
                        else c.status end,
                    clearance = (select case when r.removal_permitted_at is null then 'DECLARED' else 'ACCEPTED' end
                        from cargo.reservations r where r.consignment = c.id and r.declaration_number <> :declaration
                            and r.released_at is null order by r.reserved_at desc limit 1),
                    status_event = (select e.id from cargo.events e where e.consignment = c.id and e.kind = any(:shown)
                        and e.declaration is distinct from :declaration and e.kind <> 'OUT'
                        order by e.processed_at desc, e.id desc limit 1)
                from freed where c.id = freed.consignment returning c.id, freed.removal_limit is not null as limited,
                    (select removal_permitted_at from permitted) is not null as permitted,
                    array(select place from cargo.stock where consignment = c.id) as places
                """.formatted(Ledger.noting(EventKind.TAKEN_BACK, "released", "freed"))).param("declaration", declarationNumber)
                .param("now", now()).param("shown", EventKind.allShown()).param("actor", "system").param("case", null)
                .query((rs, n) -> rs.getBoolean("permitted") ? new RemovalEnded(rs.getLong("id"), declarationNumber,
                        rs.getBoolean("limited"), List.of((String[]) rs.getArray("places").getArray())) : null).list();
        ended.stream().filter(Objects::nonNull).forEach(events::publishEvent);
    }

    @Override
    public List<String> billsOf(String key) {
        return consignments.all(Consignments.Key.typed(key), MOST, lookups.jdbc()).stream()
                .flatMap(c -> Stream.of(c.bill(), c.cargoNumber())).filter(number -> number != null).map(PublicTracking::tidy)
                .distinct().toList();
    }

    @Override
    @Transactional
    public void record(String billNumber, String cargoNumber, int packages, String source) {
        record Known(long id, int packages, int declared) { }
        jdbc.sql("insert into cargo.consignments (bill_number, cargo_number, packages, carried_in_at, source) values (?, ?, 0, ?, ?) "
                + "on conflict (bill_number) do nothing").params(billNumber, cargoNumber, now(), source).update();
        Known known = jdbc.sql("select id, packages, declared from cargo.consignments where bill_number = ? for update").param(billNumber)
                .query((rs, n) -> new Known(rs.getLong(1), rs.getInt(2), rs.getInt(3))).single();
        if (packages < known.declared()) {
            throw new IllegalArgumentException("packages: " + known.declared() + " packages of " + billNumber
                    + " are declared already; fewer than that cannot have come in");
        }
        jdbc.sql("update cargo.consignments set packages = ?, cargo_number = ? where id = ?").params(packages, cargoNumber, known.id()).update();
        if (packages != known.packages()) {
            long times = jdbc.sql("select count(*) from cargo.events where consignment = ? and kind = 'RECORDED'").param(known.id())
                    .query(Long.class).single();
            ledger.append(List.of(Entry.of(known.id(), EventKind.RECORDED, "recorded:" + known.id() + (times == 0 ? "" : ":" + times),
                    clock.instant(), source).in("", packages - known.packages(), null)));
        }
    }

    private static Balance balance(ResultSet rs, int row) throws SQLException {
        String mode = rs.getString("mode");
        return new Balance(new Standing(rs.getLong("id"), rs.getString("cargo_number"), mode == null ? null : Mode.valueOf(mode),
                rs.getString("port"), Event.instant(rs, "departed_at"), Event.instant(rs, "expected_at"), Event.instant(rs, "arrived_at"),
                Event.instant(rs, "first_in"), rs.getString("place"), rs.getBoolean("watched")), rs.getInt("packages"),
                rs.getInt("declared"), rs.getBoolean("reserved"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
