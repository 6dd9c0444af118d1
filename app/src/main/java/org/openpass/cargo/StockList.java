package org.openpass.cargo;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies in the places under an office, how long it has, and what stays beyond its time; for officers. */
@Component
public class StockList {

    /** How long something has lain there: days since the first of it was carried in. */
    public enum Age {
        UP_TO_30(0, 30), UP_TO_60(31, 60), UP_TO_90(61, 90), LONGER(91, Integer.MAX_VALUE);

        private final int from;
        private final int to;

        Age(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    /**
     * A place with what lies in it.
     *
     * @param consignments how many; each in the place's own part of it
     * @param kilograms gross
     * @param aged how many consignments of each age, in the order of {@link Age}
     * @param overdue how many lie beyond the time that they may (Customs Act Art. 170, 177)
     */
    public record Place(String shed, int consignments, long packages, BigDecimal kilograms, List<Integer> aged, int overdue) {
        public Place {
            aged = List.copyOf(aged);
        }
    }

    /**
     * What is asked for of one place.
     *
     * @param age null: of any
     * @param overdue only what stays beyond its time
     */
    public record Query(String shed, Age age, boolean overdue) {
    }

    /** Where a page begins: after this one. */
    public record Key(LocalDate storageUntil, long consignment) {
    }

    /**
     * What lies in the place of a consignment.
     *
     * @param clearance kind of the newest event of clearance; null: nobody declared it
     * @param storageUntil null: no day is set
     * @param held why it may not leave; null: nothing holds it
     */
    public record Row(long id, String number, String bill, String goods, int packages, String packageUnit, BigDecimal kilograms,
            Instant firstIn, LocalDate storageUntil, LocalDate declareBy, String held, String clearance,
            String status) {

        /** Where the page after this row begins. */
        public Key key() {
            return new Key(storageUntil, id);
        }
    }

    private final DSLContext dsl;
    private final Clock clock;

    StockList(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** The places with something in them that the officer looks after, by shed code. */
    @Transactional(readOnly = true)
    public List<Place> places(Sight sight) {
        return dsl.resultQuery("""
                select s.place, count(*)::int as consignments, sum(s.packages) as packages,
                    sum(s.weight) as kilograms,
                    count(*) filter (where s.first_in_at >= {1})::int as a30,
                    count(*) filter (where s.first_in_at < {1} and s.first_in_at >= {2})::int as a60,
                    count(*) filter (where s.first_in_at < {2} and s.first_in_at >= {3})::int as a90,
                    count(*) filter (where s.first_in_at < {3})::int as longer,
                    count(*) filter (where s.storage_until < {4})::int as overdue
                from cargo.stock s
                where s.packages > 0 and {0} group by s.place order by s.place
                """, offices(sight), since(Age.UP_TO_30), since(Age.UP_TO_60), since(Age.UP_TO_90), val(today())).fetch(r -> new Place(
                r.get("place", String.class), r.get("consignments", Integer.class), r.get("packages", Long.class),
                r.get("kilograms", BigDecimal.class), List.of(r.get("a30", Integer.class), r.get("a60", Integer.class),
                        r.get("a90", Integer.class), r.get("longer", Integer.class)), r.get("overdue", Integer.class)));
    }

    /**
     * A page of what lies in a place, what is to leave first first.
     *
     * @param after null for the first page
     * @return nothing of a place that the officer does not look after
     */
    @Transactional(readOnly = true)
    public List<Row> page(Sight sight, Query query, Key after, int size) {
        if (!sight.looksAfter(query.shed())) {
            return List.of();
        }
        Condition begun = after == null ? noCondition() : DSL.condition(
                "(coalesce(s.storage_until, date 'infinity'), s.consignment) > (coalesce({0}, date 'infinity'), {1})",
                val(after.storageUntil(), LocalDate.class), val(after.consignment()));
        return dsl.resultQuery("""
                select c.id, coalesce(c.cargo_number, c.bill_number) as number, coalesce(c.hbl, c.mbl, c.bill_number) as bill, c.goods,
                    s.packages, c.package_unit, s.weight, s.first_in_at, s.storage_until, s.declare_by, s.held, c.clearance,
                    c.status
                from cargo.stock s join cargo.consignments c on c.id = s.consignment
                where s.place = {0} and s.packages > 0 and {1} and {2}
                order by coalesce(s.storage_until, date 'infinity'), s.consignment limit {3}
                """, val(query.shed()), narrowed(query), begun, DSL.inline(size)).fetch(StockList::row);
    }

    private Condition narrowed(Query query) {
        Condition overdue = query.overdue() ? DSL.condition("s.storage_until < {0}", val(today())) : noCondition();
        if (query.age() == null) {
            return overdue;
        }
        Condition oldest = query.age() == Age.LONGER ? noCondition() : DSL.condition("s.first_in_at >= {0}", since(query.age()));
        Condition newest = query.age().from == 0 ? noCondition() : DSL.condition("s.first_in_at < {0}",
                since(Age.values()[query.age().ordinal() - 1]));
        return overdue.and(oldest).and(newest);
    }

    /** The moment since which what was carried in is of this age or younger: days are those in Korea. */
    private Field<OffsetDateTime> since(Age age) {
        return val(today().minusDays(age.to).atStartOfDay(Seoul.ZONE).toOffsetDateTime());
    }

    private LocalDate today() {
        return Seoul.today(clock);
    }

    /** Shed codes begin with their office's. */
    private static Condition offices(Sight sight) {
        return sight.all() ? DSL.condition("s.place <> ''")
                : DSL.condition("left(s.place, 3) = any({0})", val(sight.offices().toArray(String[]::new)));
    }

    private static Row row(Record r) {
        return new Row(r.get("id", Long.class), r.get("number", String.class), r.get("bill", String.class), r.get("goods", String.class),
                r.get("packages", Integer.class), r.get("package_unit", String.class), r.get("weight", BigDecimal.class),
                r.get("first_in_at", Instant.class), r.get("storage_until", LocalDate.class),
                r.get("declare_by", LocalDate.class), r.get("held", String.class), r.get("clearance", String.class),
                r.get("status", String.class));
    }
}
