package org.openpass.cargo;

import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.openpass.cargo.CargoSight.Sight;
import org.openpass.cargo.Stations.Happening;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.Stations.Trip;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that is known of one consignment, for who may see it whole. */
@Component
public class TrackedCargo {

    /** Of the happenings of a consignment at most so many are told, the newest. */
    private static final int MOST_EVENTS = 500;
    private static final int MOST_CONTAINERS = 200;

    /** A container with its seals. */
    public record Container(String number, String size, List<String> seals) {
        public Container {
            seals = List.copyOf(seals);
        }
    }

    /**
     * A declaration that stands on it.
     *
     * @param carriedOut packages of it that left
     * @param permittedAt since when its goods may leave; null: they may not yet
     */
    public record Declared(String number, int packages, int carriedOut, Instant permittedAt) {
    }

    /**
     * The consignment.
     *
     * @param number its cargo management number, or the B/L under which it was recorded
     * @param kind SIMPLE, MASTER, HOUSE, or RECORDED of what came without a manifest
     * @param plannedPlace shed code of where it was to be carried in; null: nobody said
     * @param place where it was moved last, as {@link CargoList.Row#place()}
     * @param trip the voyage that brought it; null of what was recorded
     * @param events what happened to it and to its voyage, the newest first
     */
    public record Whole(long id, String number, String kind, String mrn, String mbl, String hbl, String goods, int packages,
            String packageUnit, BigDecimal weight, String weightUnit, String consignee, String shipper, String forwarder, String status,
            String plannedPlace, String place, Trip trip, List<Happening> events, List<Lot> lots, List<Container> containers,
            List<Declared> declared) {

        public Whole {
            events = List.copyOf(events);
            lots = List.copyOf(lots);
            containers = List.copyOf(containers);
            declared = List.copyOf(declared);
        }

        /** Its way, from the port of loading to the gate. */
        public List<Stations.Station> stations() {
            return Stations.of(trip, plannedPlace, status, events, lots);
        }
    }

    private final DSLContext dsl;

    TrackedCargo(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The ids of what the number names and the asker may see, the newest first. */
    @Transactional(readOnly = true)
    public List<Long> ids(Sight sight, CargoKey key, int most) {
        return key.blank() ? List.of() : dsl.resultQuery("""
                select c.id from cargo.consignments c where {0} and c.deleted_at is null and {1} order by c.id desc limit {2}
                """, sight.condition(), key.condition(), DSL.inline(most)).fetch(0, Long.class);
    }

    /** The consignment, if the asker may see it; a stranger's and one that does not exist look the same. */
    @Transactional(readOnly = true)
    public Optional<Whole> find(Sight sight, long id) {
        return dsl.resultQuery("""
                select c.id, coalesce(c.cargo_number, c.bill_number) as number, c.kind, c.mrn, c.mbl, c.hbl, c.goods, c.packages,
                    c.package_unit, c.weight, c.weight_unit, c.consignee, c.shipper, c.forwarder, c.planned_place, c.place,
                    """ + Consignments.STATUS + " as status" + """
                    , v.mode, v.carrier, v.vessel, v.voyage, v.office,
                    coalesce(c.load_port, v.last_port) as from_port, coalesce(c.discharge_port, v.port) as to_port, v.departed_at,
                    v.expected_at, v.arrived_at
                from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn where {0} and c.id = {1}
                """, sight.condition(), val(id)).fetchOptional().map(this::whole);
    }

    private Whole whole(Record r) {
        long id = r.get("id", Long.class);
        String mrn = r.get("mrn", String.class);
        Trip trip = mrn == null ? null : trip(r);
        return new Whole(id, r.get("number", String.class), r.get("kind", String.class), mrn, r.get("mbl", String.class),
                r.get("hbl", String.class), r.get("goods", String.class), r.get("packages", Integer.class),
                r.get("package_unit", String.class), r.get("weight", BigDecimal.class), r.get("weight_unit", String.class),
                r.get("consignee", String.class), r.get("shipper", String.class), r.get("forwarder", String.class),
                r.get("status", String.class), r.get("planned_place", String.class), r.get("place", String.class), trip, events(id, mrn),
                lots(id), containers(id), declared(id));
    }

    static Trip trip(Record r) {
        return new Trip(r.get("mode", String.class), r.get("carrier", String.class), r.get("vessel", String.class),
                r.get("voyage", String.class), r.get("office", String.class), r.get("from_port", String.class), r.get("to_port", String.class),
                r.get("departed_at", Instant.class), r.get("expected_at", Instant.class), r.get("arrived_at", Instant.class));
    }

    private List<Happening> events(long id, String mrn) {
        return dsl.resultQuery("""
                (select * from cargo.events where consignment = {0} order by processed_at desc, id desc limit {2})
                union all (select * from cargo.events where mrn = {1} order by processed_at desc, id desc limit {2})
                order by processed_at desc, id desc limit {2}
                """, val(id), val(mrn, String.class), DSL.inline(MOST_EVENTS)).fetch(TrackedCargo::happening);
    }

    static Happening happening(Record r) {
        return new Happening(r.get("id", Long.class), r.get("kind", String.class), r.get("processed_at", Instant.class),
                r.get("moved_at", Instant.class), r.get("place", String.class), r.get("place_name", String.class),
                r.get("packages", Integer.class), r.get("packages_in", Integer.class), r.get("packages_out", Integer.class),
                r.get("transit", Integer.class), r.get("document", String.class), r.get("reason", String.class),
                r.get("case_number", String.class), r.get("declaration", String.class), r.get("takes_back", Long.class));
    }

    private List<Lot> lots(long id) {
        return dsl.resultQuery("select * from cargo.stock where consignment = {0} order by first_in_at, place", val(id))
                .fetch(TrackedCargo::lot);
    }

    static Lot lot(Record r) {
        return new Lot(r.get("place", String.class), r.get("packages", Integer.class), r.get("weight", BigDecimal.class),
                r.get("first_in_at", Instant.class), r.get("storage_until", LocalDate.class), r.get("declare_by", LocalDate.class),
                r.get("held", String.class));
    }

    private List<Container> containers(long id) {
        return dsl.resultQuery("select number, size, seals from cargo.containers where consignment = {0} order by number limit {1}",
                val(id), DSL.inline(MOST_CONTAINERS)).fetch(r -> new Container(r.get("number", String.class), r.get("size", String.class),
                Arrays.asList(r.get("seals", String[].class))));
    }

    private List<Declared> declared(long id) {
        return dsl.resultQuery("""
                select declaration_number, packages, carried_out, removal_permitted_at from cargo.reservations
                where consignment = {0} and released_at is null order by reserved_at, declaration_number limit {1}
                """, val(id), DSL.inline(MOST_CONTAINERS)).fetch(r -> new Declared(r.get(0, String.class), r.get(1, Integer.class),
                r.get(2, Integer.class), r.get(3, Instant.class)));
    }
}
