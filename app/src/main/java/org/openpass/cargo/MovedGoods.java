package org.openpass.cargo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openpass.cargo.Consignments.Key;
import org.openpass.cargo.Reports.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The consignment that a report names, found and locked, as it stands at the report's place. */
@Component
class MovedGoods {

    private static final int WEIGHT_SCALE = 3;

    /**
     * A consignment at a place, locked.
     *
     * @param kind RECORDED, SIMPLE, MASTER or HOUSE
     * @param packages what the manifest says; of what was recorded only: what was recorded
     * @param weight the same in kg; null where it is not known
     * @param came packages that were carried in from the voyage, at any place
     * @param here packages that lie at the place
     * @param hereWeight the same in kg, as far as it is known
     * @param hereSince when the first of them came there; null: nothing ever lay there
     * @param recorded packages that lie nowhere in particular: of what was recorded only
     * @param underWay packages between two places
     * @param held why customs holds what lies here; null: nothing is held
     * @param everIn whether anything was ever carried in anywhere
     * @param deleted whether its manifest names it no more
     * @param unloadable it was permitted to be unloaded before its entry is done (Art. 140(1))
     * @param forbidden customs forbade to unload it (Art. 140(7))
     */
    record Goods(long id, String kind, String mrn, int packages, String packageUnit, BigDecimal weight, String weightUnit,
            String plannedPlace, Instant arrivedAt, Instant arrivalAcceptedAt, int came, int here, BigDecimal hereWeight, Instant hereSince,
            int recorded, int underWay, String held, boolean everIn, boolean deleted,
            boolean unloadable, boolean forbidden) {

        boolean recordedOnly() {
            return kind.equals("RECORDED");
        }

        /** What so many packages weigh that come in: as was said, else in proportion. */
        BigDecimal weightIn(int moved, BigDecimal said) {
            return said != null ? said : weight == null ? null : share(weight, moved, packages);
        }

        /** What so many packages weigh that leave; the last take all that is left. */
        BigDecimal weightOut(int moved, BigDecimal said) {
            return said != null ? said : hereWeight.signum() == 0 ? null : share(hereWeight, moved, here);
        }

        private static BigDecimal share(BigDecimal all, int part, int of) {
            return of == 0 ? null : all.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), WEIGHT_SCALE,
                    RoundingMode.HALF_UP);
        }
    }

    private final Consignments consignments;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    MovedGoods(Consignments consignments, Ledger ledger, JdbcClient jdbc) {
        this.consignments = consignments;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Judges the goods that the report names; where they are not known, or are more than one consignment, says so instead. */
    Settled judged(MovementReport said, Function<Goods, Settled> judge) {
        List<Consignment> found = named(said);
        if (found.isEmpty()) {
            return Settled.waits(null, field(said), "movement.waits.line", name(said));
        }
        if (found.size() > 1) {
            return Settled.refused(null, field(said), "movement.cargo.several", found.size(), name(said));
        }
        if (found.getFirst().kind() == Consignment.Kind.MASTER) {
            return Settled.refused(found.getFirst().id(), field(said), "movement.cargo.master", name(said));
        }
        Goods goods = locked(found.getFirst().id(), said.place());
        // A manifest may have dropped the line while its lock was waited for.
        return goods.deleted() ? Settled.waits(null, field(said), "movement.waits.line", name(said)) : judge.apply(goods);
    }

    /** All that is named by everything that the report says; a cargo number says all. Of several those that are not over. */
    private List<Consignment> named(MovementReport said) {
        List<Consignment> found = said.cargoNumber() != null ? all(Key.cargoNumber(said.cargoNumber()))
                : said.hbl() != null ? also(all(Key.houseBill(said.hbl(), null)), said.container(), said.mbl())
                : said.container() != null ? also(all(Key.container(said.container())), null, said.mbl())
                : all(Key.masterBill(said.mbl(), null));
        List<Consignment> open = found.stream().filter(each -> each.status().open()).toList();
        return found.size() == 1 || open.isEmpty() ? found : open;
    }

    private List<Consignment> all(Key key) {
        return consignments.all(key, Consignments.MOST).stream().filter(each -> each.deletedAt() == null).toList();
    }

    /** Those of them that the other numbers name, too; null: not said. Looked up by the narrowest: a master may have houses without end. */
    private List<Consignment> also(List<Consignment> found, String container, String mbl) {
        if (found.isEmpty() || container == null && mbl == null) {
            return found;
        }
        Set<Long> both = jdbc.sql("""
                select c.id from cargo.consignments c where c.id = any(:found)
                    and (:mbl::text is null or c.key_mbl = :mbl or c.key_bill = :mbl)
                    and (:container::text is null or exists (select 1 from cargo.containers t where t.consignment = c.id and t.number = :container))
                """).param("found", found.stream().map(Consignment::id).toArray(Long[]::new)).param("container", text(container))
                .param("mbl", text(mbl)).query(Long.class).set();
        return found.stream().filter(each -> both.contains(each.id())).toList();
    }

    private static String text(String number) {
        return number == null ? null : Key.typed(number).text();
    }

    private static String field(MovementReport said) {
        return said.cargoNumber() != null ? "cargoNumber" : said.hbl() != null ? "hbl" : said.mbl() != null ? "mbl" : "container";
    }

    private static String name(MovementReport said) {
        return Stream.of(said.cargoNumber(), said.hbl(), said.mbl(), said.container()).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** The consignment as it stands at the place; locks it until the end of the transaction. */
    Goods locked(long consignment, String place) {
        ledger.lock(List.of(consignment));
        return jdbc.sql("""
                select c.id, c.kind, c.mrn, c.packages, c.package_unit, c.weight, c.weight_unit, c.planned_place, c.deleted_at,
                    v.arrived_at,
                    v.arrival_accepted_at, coalesce(s.packages, 0) as here, coalesce(s.weight, 0) as here_weight,
                    s.first_in_at, s.held, coalesce(n.packages, 0) as recorded,
                    e.came, e.under_way,
                    exists (select 1 from cargo.unloading_lines l join cargo.unloadings u using (case_number)
                        where l.consignment = c.id and l.live and u.accepted_at is not null) as unloadable,
                    exists (select 1 from cargo.unloading_lines l where l.consignment = c.id and l.forbidden) as forbidden,
                    exists (select 1 from cargo.stock a where a.consignment = c.id and a.place <> '') as ever_in
                from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn
                left join cargo.stock s on s.consignment = c.id and s.place = :place
                left join cargo.stock n on n.consignment = c.id and n.place = ''
                cross join lateral (select coalesce(sum(transit), 0)::int as under_way,
                    coalesce(sum(packages_in + transit) filter (where packages_in <> 0 and place <> ''), 0)::int as came
                    from cargo.events where consignment = c.id) e
                where c.id = :id
                """).param("place", place).param("id", consignment).query((rs, n) -> new Goods(rs.getLong("id"), rs.getString("kind"),
                rs.getString("mrn"), rs.getInt("packages"), rs.getString("package_unit"), rs.getBigDecimal("weight"),
                rs.getString("weight_unit"), rs.getString("planned_place"), Event.instant(rs, "arrived_at"),
                Event.instant(rs, "arrival_accepted_at"), rs.getInt("came"), rs.getInt("here"), rs.getBigDecimal("here_weight"),
                Event.instant(rs, "first_in_at"), rs.getInt("recorded"), rs.getInt("under_way"), rs.getString("held"), rs.getBoolean("ever_in"),
                rs.getObject("deleted_at") != null, rs.getBoolean("unloadable"), rs.getBoolean("forbidden"))).single();
    }
}
