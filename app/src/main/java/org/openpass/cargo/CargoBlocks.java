package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openpass.cargo.Block.Kind;
import org.openpass.cargo.Block.Who;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of its way from the ship to the gate a consignment has yet before it, as the ledger knows it. */
@Component
class CargoBlocks implements BlockSource {

    private static final String ARRIVAL = "Customs Act Art. 135(1)";
    private static final String UNLOADING = "Customs Act Art. 140(1)";
    private static final String TRANSPORT = "Customs Act Art. 216(2)";
    private static final String SHORT = "Customs Act Art. 160(2)";
    private static final String CARRY_IN = "Customs Act Art. 157(1)";
    private static final String IN_TIME = "Customs Act Art. 140(5)";
    private static final String DECLARED = "Customs Act Art. 241(3)";
    private static final String MAY_LEAVE = "Customs Act Art. 248(3)";

    /**
     * How the consignment stands.
     *
     * @param kind as {@link Consignment.Kind}
     * @param outgoing its voyage leaves the country
     * @param over nothing is left to be done with it
     * @param houses whether house B/Ls of this master are known
     * @param packages as its manifest says, or as recorded
     * @param declared of them, by declarations that stand
     * @param plannedPlace where it was to be carried in; null: nobody said
     * @param arrived its carrier reported the arrival; {@code accepted}: customs accepted it
     * @param carryInUntil by when what was unloaded must be carried in; null: nobody said so
     * @param came packages that were carried in from the voyage, at any place
     * @param shortBy packages that were reported not to have come; customs has not settled it yet
     * @param underWay packages between two places
     * @param arrivesBy by when the first of them that are under bond must arrive; null: none is
     * @param permitted packages that acceptance lets leave and that have not left
     * @param removalLimit by when they must; null: no such limit
     * @param lots what lies where, nothing that is empty
     */
    record Facts(Consignment.Kind kind, boolean outgoing, boolean over, boolean houses, int packages, int declared, String plannedPlace,
            Instant expectedAt, boolean arrived, boolean accepted, LocalDate carryInUntil, int came, int shortBy, int underWay, LocalDate arrivesBy,
            int permitted, LocalDate removalLimit, List<Stock> lots) {
    }

    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        List<Stock> lots = asked.sql("select * from cargo.stock where consignment = ? and packages > 0 order by first_in_at, place")
                .param(consignment).query(Stock::of).list();
        return asked.sql("select c.kind, c.packages, c.declared, v.direction = 'E' as outgoing, v.cancelled_at, "
                + "v.expected_at, v.arrived_at, v.arrival_accepted_at, " + Consignments.STATUS + " as status, " + """
                    e.came, e.under_way, (select coalesce(sum(d.expected - d.found), 0)::int from cargo.discrepancies d
                        where d.consignment = c.id and d.state = 'OPEN' and d.kind = 'SHORT') as short_by,
                    (select min(t.last_day) from cargo.transports t where t.consignment = c.id and t.outcome is null
                        and t.gone > t.arrived) as arrives_by, r.permitted, r.removal_limit,
                    u.carry_in_until, case when exists (select 1 from cargo.discrepancies d where d.consignment = c.id
                        and d.kind = 'ELSEWHERE' and d.state = 'SETTLED') then c.planned_place else coalesce(u.place, c.planned_place) end as comes_to,
                    exists (select 1 from cargo.consignments h
                        where h.mrn = c.mrn and h.msn = c.msn and h.kind = 'HOUSE' and h.deleted_at is null) as houses
                from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn
                left join lateral (select u.carry_in_until, u.place from cargo.unloading_lines l join cargo.unloadings u
                    on u.case_number = l.case_number
                    where l.consignment = c.id and l.live and not l.forbidden and u.accepted_at is not null) u on true
                cross join lateral (select coalesce(sum(transit), 0)::int as under_way,
                    coalesce(sum(packages_in + transit) filter (where packages_in <> 0 and place <> ''), 0)::int as came
                    from cargo.events where consignment = c.id) e
                cross join lateral (select coalesce(sum(packages - carried_out), 0)::int as permitted,
                    min(removal_limit) filter (where carried_out < packages) as removal_limit from cargo.reservations
                    where consignment = c.id and released_at is null and removal_permitted_at is not null) r
                where c.id = ?
                """).param(consignment).query((rs, n) -> facts(rs, lots)).optional().map(CargoBlocks::of).orElse(List.of());
    }

    private static Facts facts(ResultSet rs, List<Stock> lots) throws SQLException {
        return new Facts(Consignment.Kind.valueOf(rs.getString("kind")), rs.getBoolean("outgoing"), rs.getTimestamp("cancelled_at") != null
                || !CargoStatus.valueOf(rs.getString("status")).open(), rs.getBoolean("houses"), rs.getInt("packages"),
                rs.getInt("declared"), rs.getString("comes_to"), Event.instant(rs, "expected_at"),
                rs.getTimestamp("arrived_at") != null, rs.getTimestamp("arrival_accepted_at") != null,
                rs.getObject("carry_in_until", LocalDate.class), rs.getInt("came"), rs.getInt("short_by"), rs.getInt("under_way"),
                rs.getObject("arrives_by", LocalDate.class), rs.getInt("permitted"),
                rs.getObject("removal_limit", LocalDate.class), lots);
    }

    /** The blocks, in any order. */
    static List<Block> of(Facts now) {
        if (now.outgoing()) {
            return List.of();
        }
        if (now.over()) {
            return List.of(new Block(Kind.NONE, "none.left", Map.of(), null, null, null, null, 0));
        }
        if (now.kind() == Consignment.Kind.MASTER) {
            return List.of(now.houses() ? new Block(Kind.NONE, "none.houses", Map.of(), null, null, null, null, 0)
                    : block(now, Kind.CARGO, "cargo.housesMissing", Who.FORWARDER, null, ARRIVAL, now.packages(), null));
        }
        List<Block> found = new ArrayList<>();
        now.lots().stream().filter(lot -> lot.held() != null).forEach(lot -> found.add(held(now, lot)));
        int missing = now.kind() == Consignment.Kind.RECORDED ? 0 : now.packages() - now.came();
        int told = Math.min(missing, now.shortBy());
        if (told > 0) {
            found.add(block(now, Kind.CARGO, "cargo.discrepancy", Who.CUSTOMS, null, SHORT, told, null));
        }
        if (missing > told) {
            found.add(missing(now, missing - told));
        }
        if (now.underWay() > 0) {
            found.add(now.arrivesBy() == null ? block(now, Kind.CARGO, "cargo.underWay", Who.OPERATOR, null, CARRY_IN, now.underWay(), null)
                    : block(now, Kind.CARGO, "cargo.underWay", Who.TRANSPORTER, end(now.arrivesBy()), TRANSPORT, now.underWay(), null));
        }
        // More may have come than the manifest says: what is too much is to be declared, too.
        int undeclared = Math.max(now.packages(), now.came()) - now.declared();
        if (undeclared > 0) {
            found.add(block(now, Kind.CARGO, "cargo.notDeclared", Who.DECLARANT, end(first(now.lots().stream().map(Stock::declareBy)
                    .toList())), DECLARED, undeclared, null));
        }
        List<Stock> free = now.lots().stream().filter(lot -> lot.held() == null).toList();
        int leaves = Math.min(now.permitted(), free.stream().mapToInt(Stock::packages).sum());
        if (leaves > 0) {
            found.add(mayLeave(now, free, leaves));
        }
        return found;
    }

    private static Block held(Facts now, Stock lot) {
        return new Block(Kind.HOLD, "hold.officer", Map.of(Block.OF, all(now), Block.PLACE, lot.place(), Block.WHY, lot.held()), Who.CUSTOMS,
                null, CargoHolds.ARTICLE, null, lot.packages());
    }

    private static Block missing(Facts now, int missing) {
        if (now.accepted() || now.came() > 0) {
            return block(now, Kind.CARGO, "cargo.notCarriedIn", Who.OPERATOR, end(now.carryInUntil()), now.carryInUntil() == null ? CARRY_IN : IN_TIME,
                    missing, now.plannedPlace());
        }
        return now.arrived() ? block(now, Kind.CARGO, "cargo.arrivalReported", Who.CUSTOMS, null, UNLOADING, missing, null)
                : block(now, Kind.CARGO, "cargo.notArrived", Who.CARRIER, now.expectedAt(), ARRIVAL, missing, null);
    }

    private static Block mayLeave(Facts now, List<Stock> free, int leaves) {
        LocalDate storage = first(free.stream().map(Stock::storageUntil).toList());
        LocalDate last = now.removalLimit() == null ? storage : now.removalLimit();
        return block(now, Kind.NONE, "none.mayLeave", Who.CONSIGNEE, end(last), MAY_LEAVE, leaves,
                free.size() == 1 ? free.getFirst().place() : null);
    }

    private static Block block(Facts now, Kind kind, String code, Who who, Instant until, String article, int packages, String place) {
        Map<String, String> args = new HashMap<>(Map.of(Block.OF, all(now)));
        if (place != null) {
            args.put(Block.PLACE, place);
        }
        return new Block(kind, code, args, who, until, article, null, packages);
    }

    private static String all(Facts now) {
        return String.valueOf(Math.max(now.packages(), now.came()));
    }

    private static LocalDate first(List<LocalDate> days) {
        return days.stream().filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The last second of the last day. */
    private static Instant end(LocalDate last) {
        return last == null ? null : Seoul.after(last).minusSeconds(1);
    }
}
