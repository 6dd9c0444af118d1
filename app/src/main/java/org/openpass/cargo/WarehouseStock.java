package org.openpass.cargo;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openpass.casework.PublicTracking;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies at a place, for who runs it: since when, until when, and what of it may leave; and what was reported. Whose place it is is for
 * the caller to ask ({@link Warehouses}).
 */
@Component
@Transactional(readOnly = true)
public class WarehouseStock {

    /** Which of what lies there. */
    public enum View {
        /** All. */
        ALL,
        /** What may leave. */
        LEAVES,
        /** What must be declared or moved within the week, or should have been. */
        DUE,
        /** What lies there for longer than it may. */
        OVERDUE
    }

    /** What an installation of any size can still draw at once. */
    public static final int PAGE = 50;
    /** Beyond it counts are "more". */
    public static final int MOST = 1_000;

    /**
     * Goods at the place.
     *
     * @param name their cargo number; of what was recorded without a manifest its B/L
     * @param leaves packages that may leave by {@code ground}
     * @param ground a number by which they may leave; null: by none yet. The first of several: {@code grounds} says how many
     * @param removalLimit until when they must leave (Art. 157-2); null: no limit
     * @param declareBy last day to declare them in time, where they are not declared; else null
     * @param held why customs keeps them; null: it does not
     */
    public record Goods(long consignment, String name, String bill, String goods, int packages, String packageUnit, BigDecimal weight,
            Instant since, LocalDate storageUntil, LocalDate declareBy, int leaves, String ground, int grounds, LocalDate removalLimit,
            String held) {
    }

    /** Where a page begins: behind goods that came in at a moment. */
    public record Key(Instant since, long consignment) {
    }

    /**
     * The place in numbers.
     *
     * @param aged consignments that lie there for up to 30, 60, 90 days, and longer
     */
    public record Figures(int consignments, long packages, BigDecimal kilograms, int leaves, int due, int overdue, int waiting,
            List<Integer> aged) {
    }

    private static final String LYING = """
            from cargo.stock s join cargo.consignments c on c.id = s.consignment
            left join lateral (select sum(g.left)::int as leaves, min(g.basis) filter (where g.left > 0) as ground,
                    count(*)::int as grounds, min(g.until) as until from (
                select r.packages - r.carried_out as left, r.declaration_number as basis, r.removal_limit as until
                    from cargo.reservations r where r.consignment = s.consignment and r.removal_permitted_at is not null
                    and r.released_at is null and r.carried_out < r.packages
                %s) g) g on true
            left join lateral (select count(*) > 0 as yes from cargo.reservations r where r.consignment = s.consignment
                and r.released_at is null) declared on true
            where s.place = :place and s.packages > 0
            """;
    private static final String DUE = "(s.storage_until <= :soon or not declared.yes and s.declare_by <= :soon or g.until <= :soon)";
    private static final String OVERDUE = "(s.storage_until < :today)";

    /** In sets and not row by row: a place may hold tens of thousands of consignments. */
    private static final String FIGURES = """
            with lying as (select consignment, place, packages, weight, storage_until, declare_by, held,
                    :today::date - (first_in_at at time zone :zone)::date as age from cargo.stock where place = :place and packages > 0),
                declared as (select r.consignment, bool_or(r.removal_permitted_at is not null and r.carried_out < r.packages) as leaves,
                        min(r.removal_limit) filter (where r.removal_permitted_at is not null and r.carried_out < r.packages) as until
                    from cargo.reservations r where r.released_at is null and r.consignment in (select consignment from lying)
                    group by r.consignment),
                ordered as (%s)
            select count(*)::int as consignments, coalesce(sum(packages), 0) as packages, coalesce(sum(weight), 0) as kg,
                (count(*) filter (where (d.leaves or o.consignment is not null) and held is null))::int as leaves,
                (count(*) filter (where storage_until <= :soon or d.consignment is null and declare_by <= :soon
                    or d.until <= :soon))::int as due,
                (count(*) filter (where storage_until < :today))::int as overdue,
                array[count(*) filter (where age <= 30), count(*) filter (where age between 31 and 60),
                    count(*) filter (where age between 61 and 90), count(*) filter (where age > 90)]::int[] as aged
            from lying left join declared d using (consignment) left join ordered o using (consignment)
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Limits limits;
    private final Clock clock;
    private final String lying;
    private final String figures;

    /** @param grounds one a kind */
    WarehouseStock(JdbcClient jdbc, Reports reports, List<RemovalGround> grounds, Limits limits, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.limits = limits;
        this.clock = clock;
        List<String> leaving = grounds.stream().flatMap(ground -> ground.leaving().stream()).toList();
        this.lying = LYING.formatted(leaving.stream().map(ground -> "union all " + ground).collect(joining()));
        this.figures = FIGURES.formatted(leaving.stream().map(ground -> "select s.consignment from lying s where exists (" + ground + ")")
                .collect(joining(" union ")));
    }

    /** How long after a report was taken it may be taken back. */
    public Duration takenBackWithin() {
        return limits.hours("cargo.takeBackHours");
    }

    /** What lies there in numbers. */
    public Figures figures(String place) {
        LocalDate today = Seoul.today(clock);
        int waiting = jdbc.sql("select count(*) from (select 1 from cargo.reports where place = ? and state = 'WAITING' limit ?) w")
                .params(place, MOST + 1).query(Integer.class).single();
        return jdbc.sql(figures).param("place", place).param("today", today).param("soon", today.plusDays(limits.of("cargo.storage.soonDays")))
                .param("zone", Seoul.ZONE.getId()).query((rs, n) -> new Figures(rs.getInt("consignments"), rs.getLong("packages"),
                        rs.getBigDecimal("kg"), rs.getInt("leaves"), rs.getInt("due"), rs.getInt("overdue"), waiting,
                        List.of((Integer[]) rs.getArray("aged").getArray()))).single();
    }

    /**
     * A page of what lies there, first come first, and one more where another page follows.
     *
     * @param words of a cargo number, B/L or goods; empty: all
     * @param after null for the first page
     */
    public List<Goods> page(String place, View view, String words, Key after) {
        String which = switch (view) {
            case ALL -> "";
            case LEAVES -> " and g.leaves > 0 and s.held is null";
            case DUE -> " and " + DUE;
            case OVERDUE -> " and " + OVERDUE;
        };
        return select(place, which + (words.isBlank() ? "" : " " + """
                 and (:number <> '' and (starts_with(c.key_cargo, :number) or starts_with(c.key_hbl, :number)
                    or starts_with(c.key_mbl, :number) or starts_with(c.key_bill, :number)) or position(upper(:words) in upper(c.goods)) > 0
                    or exists (select 1 from cargo.containers t where t.consignment = c.id and t.number = :number))""")
                + (after == null ? "" : " and (s.first_in_at, s.consignment) > (:at::timestamptz, :id)")
                + " order by s.first_in_at, s.consignment limit " + (PAGE + 1), words, after);
    }

    /** The goods at the place that a number names, be they there or not; empty where there is not just one. */
    public Optional<Goods> named(String place, String number) {
        List<Goods> found = select(place, " and :number in (c.key_cargo, c.key_hbl, c.key_bill, case when c.kind = 'SIMPLE' then c.key_mbl end)"
                + " limit 2", number, null);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Goods> select(String place, String more, String words, Key after) {
        LocalDate today = Seoul.today(clock);
        List<Goods> found = new ArrayList<>();
        jdbc.sql("select s.*, coalesce(c.cargo_number, c.bill_number) as name, coalesce(c.hbl, c.mbl, c.bill_number) as bill, c.goods, "
                + "c.package_unit, g.*, declared.yes as declared " + lying + more).param("place", place).param("today", today)
                .param("soon", today.plusDays(limits.of("cargo.storage.soonDays"))).param("words", words.strip()).param("number", PublicTracking.tidy(words))
                .param("at", after == null ? null : after.since().toString()).param("id", after == null ? null : after.consignment())
                .query(rs -> {
                    found.add(goods(rs));
                });
        return found;
    }

    private static Goods goods(ResultSet rs) throws SQLException {
        return new Goods(rs.getLong("consignment"), rs.getString("name"), rs.getString("bill"), rs.getString("goods"),
                rs.getInt("packages"), rs.getString("package_unit"), rs.getBigDecimal("weight"), Event.instant(rs, "first_in_at"),
                rs.getObject("storage_until", LocalDate.class), rs.getBoolean("declared") ? null
                        : rs.getObject("declare_by", LocalDate.class), Math.min(rs.getInt("leaves"), rs.getInt("packages")),
                rs.getString("ground"), rs.getInt("grounds"), rs.getObject("until", LocalDate.class), rs.getString("held"));
    }

    /**
     * What was reported of the place, newest first, and one more where another page follows.
     *
     * @param state null: all
     * @param before number of the last report of the page before; null for the first
     */
    public List<Report> reports(String place, Report.State state, String before) {
        return jdbc.sql("""
                select * from cargo.reports r where place = :place and (:state::text is null or state = :state)
                    and (:before::text is null or (received_at, number) < (select b.received_at, b.number from cargo.reports b
                        where b.number = :before))
                order by received_at desc, number desc limit :limit
                """).param("place", place).param("state", state == null ? null : state.name()).param("before", before)
                .param("limit", PAGE + 1).query(reports::report).list();
    }

    /**
     * What a number names that may come in at the place: goods that the manifest, an accepted unloading or a transport under bond means for
     * it, or of which some lie there. Of others it says nothing, so that nobody learns by numbers what strangers bring.
     */
    public Optional<Expected> expected(String place, String number) {
        List<Expected> found = jdbc.sql("""
                select c.cargo_number, c.goods, c.packages, c.package_unit, v.vessel, v.arrival_accepted_at is not null as arrived,
                    coalesce((select sum(e.packages_in + e.transit) from cargo.events e where e.consignment = c.id
                        and e.packages_in <> 0 and e.place <> ''), 0)::int as came, b.bound
                from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn
                cross join lateral (select coalesce(sum(t.gone - t.arrived), 0)::int as bound from cargo.transports t
                    where t.consignment = c.id and t.to_place = :place and t.accepted_at is not null and t.outcome is null) b
                where (c.planned_place = :place or b.bound > 0
                    or exists (select 1 from cargo.stock s where s.consignment = c.id and s.place = :place)
                    or exists (select 1 from cargo.unloading_lines l join cargo.unloadings u on u.case_number = l.case_number
                        where l.consignment = c.id and l.live and not l.forbidden and u.accepted_at is not null and u.place = :place))
                    and c.kind <> 'MASTER' and c.deleted_at is null and (c.key_cargo = :number or c.key_hbl = :number
                    or c.kind = 'SIMPLE' and c.key_mbl = :number or c.key_bill = :number) limit 2
                """).param("place", place).param("number", PublicTracking.tidy(number)).query((rs, n) -> new Expected(rs.getString(1), rs.getString(2),
                rs.getInt(3), rs.getString(4), rs.getString(5), rs.getBoolean(6), rs.getInt(7), rs.getInt(8))).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * Goods of a manifest as who takes them in sees them.
     *
     * @param came packages that were carried in from the ship before, at any place
     * @param bound packages that are under bond to this place
     */
    public record Expected(String cargoNumber, String goods, int packages, String packageUnit, String vessel, boolean arrived, int came,
            int bound) {

        /** Packages that are still to come: by a transport where there is one, else from the ship. */
        public int missing() {
            return bound > 0 ? bound : Math.max(0, packages - came);
        }
    }
}
