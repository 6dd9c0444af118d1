package org.openpass.cargo;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.openpass.cargo.CargoSight.Sight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of consignments within what the asker may see; keyset paging, the newest in the ledger first. */
@Component
public class CargoList {

    /** Who has no more than so many consignments is answered from these alone. */
    private static final int FEW = 2_000;
    /** Of which nothing more is to come; a partial index is over the others. */
    private static final String GONE = "('CARRIED_OUT', 'SOLD', 'REVERTED', 'LOST', 'TRANSSHIPPED', 'RETURNED', 'CANCELLED')";
    private static final String LYING = "('RECORDED', 'IN_STORAGE', 'RELEASED', 'PARTLY_OUT', 'OVERDUE')";

    /** Which of them. */
    public enum View {
        /** Any. */
        ALL(noCondition()),
        /** On its way, or not yet carried in. */
        COMING(DSL.condition("c.status not in " + GONE + " and c.status not in " + LYING)),
        /** It lies somewhere. */
        HERE(DSL.condition("c.status not in " + GONE + " and c.status in " + LYING)),
        /** It left, or will not come. */
        ENDED(DSL.condition("c.status in " + GONE));

        private final Condition condition;

        View(Condition condition) {
            this.condition = condition;
        }
    }

    /** What is asked for; a blank key asks for any. */
    public record Query(View view, CargoKey key) {

        Condition condition() {
            return view.condition.and(key.blank() ? noCondition() : key.condition());
        }
    }

    /**
     * A consignment in a list.
     *
     * @param number its cargo management number, or the B/L under which it was recorded
     * @param place where it was moved last: a shed code, empty where nobody said, null: nowhere yet
     * @param left packages that lie in places under customs' hand
     * @param firstIn since when what lies there does; null: nothing does
     * @param storageUntil the first day on which storage of a part of it ends; null: no day is set
     */
    public record Row(long id, String number, String kind, String mbl, String hbl, String goods, int packages, String packageUnit,
            String status, String place, String vessel, String port, Instant expectedAt, Instant arrivedAt, int left,
            Instant firstIn, LocalDate storageUntil) {
    }

    private final DSLContext dsl;

    CargoList(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A page.
     *
     * @param after begin after this consignment's id; null: the newest
     * @param size at most this many
     */
    @Transactional(readOnly = true)
    public List<Row> page(Sight sight, Query query, Long after, int size) {
        Condition wanted = wanted(sight, query).and(after == null ? noCondition() : DSL.condition("c.id < {0}", val(after)));
        return dsl.resultQuery("""
                select c.id, coalesce(c.cargo_number, c.bill_number) as number, c.kind, c.mbl, c.hbl, c.goods, c.packages, c.package_unit,
                    """ + Consignments.STATUS + " as status" + """
                    , c.place, v.vessel, coalesce(c.discharge_port, v.port) as port, v.expected_at, v.arrived_at,
                    coalesce(s.lying, 0) as lying, s.first_in, s.storage_until
                from (select c.* from cargo.consignments c where {0} order by c.id desc limit {1}) c
                left join cargo.voyages v on v.mrn = c.mrn
                left join lateral (select sum(packages)::int as lying, min(first_in_at) as first_in, min(storage_until) as storage_until
                    from cargo.stock where consignment = c.id and packages > 0) s on true
                order by c.id desc
                """, wanted, DSL.inline(size)).fetch(CargoList::row);
    }

    /** How many there are, counted up to the cap. */
    @Transactional(readOnly = true)
    public int count(Sight sight, Query query, int cap) {
        return sight.none() ? 0 : dsl.resultQuery("select count(*)::int as many from (select 1 from cargo.consignments c where {0} limit {1}) n",
                wanted(sight, query), DSL.inline(cap)).fetchSingle("many", Integer.class);
    }

    private Condition wanted(Sight sight, Query query) {
        Condition standing = DSL.condition("""
                c.deleted_at is null and not (c.kind = 'MASTER' and exists (select 1 from cargo.consignments h
                    where h.mrn = c.mrn and h.msn = c.msn and h.kind = 'HOUSE' and h.deleted_at is null))
                """);
        return seen(sight).and(standing).and(query.condition());
    }

    /**
     * Of who has few, the ids themselves: then no list walks through all that others have. Of who has many, the newest are soon
     * found among all.
     */
    private Condition seen(Sight sight) {
        if (sight.all() || sight.parties().isEmpty() || !sight.offices().isEmpty()) {
            return sight.condition();
        }
        Long[] ids = dsl.resultQuery("select consignment from cargo.consignment_parties where party_id = any({0}) limit {1}",
                val(sight.parties().toArray(Long[]::new)), DSL.inline(FEW + 1)).fetch(0, Long.class).toArray(Long[]::new);
        return ids.length > FEW ? sight.condition() : DSL.condition("c.id = any({0})", val(ids));
    }

    private static Row row(Record r) {
        return new Row(r.get("id", Long.class), r.get("number", String.class), r.get("kind", String.class), r.get("mbl", String.class),
                r.get("hbl", String.class), r.get("goods", String.class), r.get("packages", Integer.class),
                r.get("package_unit", String.class), r.get("status", String.class), r.get("place", String.class),
                r.get("vessel", String.class), r.get("port", String.class), r.get("expected_at", Instant.class),
                r.get("arrived_at", Instant.class), r.get("lying", Integer.class), r.get("first_in", Instant.class),
                r.get("storage_until", LocalDate.class));
    }
}
