package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openpass.cargo.Stations.Happening;
import org.openpass.cargo.Stations.Lot;
import org.openpass.cargo.Stations.Station;
import org.openpass.cargo.Stations.Trip;
import org.openpass.casework.PublicLookups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What anybody who knows a number may learn of goods: where they are and were, and how they stand. No party, goods, money, and no
 * packages. Asked through connections of their own.
 */
@Component
public class PublicCargo {

    /** Of many houses under one number at most so many are named. */
    private static final int MOST = 50;
    private static final int MOST_EVENTS = 500;
    private static final String AIR = "AIR";

    /**
     * Goods, for anybody.
     *
     * @param byAir they came, or come, by aircraft
     * @param stations their way; packages are never counted in it
     * @param blocked what is first in their way; null of what leaves the country
     */
    public record Tracked(String number, String status, boolean byAir, List<Station> stations, Blocked blocked) {
        public Tracked {
            stations = List.copyOf(stations);
        }
    }

    /**
     * What is in the way, as anybody may know it.
     *
     * @param who must act; null where nobody has to
     */
    public record Blocked(Block.Kind kind, Block.Who who) {
    }

    private record Head(long id, String number, String status, String mrn, String plannedPlace, Trip trip) {
    }

    private final PublicLookups lookups;
    private final Blocks blocks;

    PublicCargo(PublicLookups lookups, Blocks blocks) {
        this.lookups = lookups;
        this.blocks = blocks;
    }

    /** The goods under the number that came by a manifest, at most 50, the newest first; empty when nobody knows it. */
    public List<Tracked> search(CargoKey key) {
        if (key.blank()) {
            return List.of();
        }
        JdbcClient jdbc = lookups.jdbc();
        return jdbc.sql("""
                select c.id, c.cargo_number, """ + Consignments.STATUS + " as status" + """
                    , c.mrn, c.planned_place, v.mode, v.office, coalesce(c.load_port, v.last_port) as from_port,
                    coalesce(c.discharge_port, v.port) as to_port, v.departed_at, v.expected_at, v.arrived_at
                from cargo.consignments c join cargo.voyages v on v.mrn = c.mrn
                where c.deleted_at is null and c.id in (
                    select k.id from cargo.consignments k where k.key_cargo ~>=~ :number and k.key_cargo ~<=~ :last
                    union select k.id from cargo.consignments k where k.key_mbl = :typed and (cast(:year as int) is null or k.bl_year = :year)
                    union select k.id from cargo.consignments k where k.key_hbl = :typed and (cast(:year as int) is null or k.bl_year = :year)
                    union select x.consignment from cargo.containers x where x.number = :typed)
                order by c.id desc limit :most
                """).param("number", key.from()).param("last", key.to()).param("typed", key.number()).param("year", key.year())
                .param("most", MOST).query(PublicCargo::head).list().stream().map(head -> tracked(jdbc, head)).toList();
    }

    private Tracked tracked(JdbcClient jdbc, Head head) {
        List<Happening> events = jdbc.sql("""
                (select id, kind, processed_at, moved_at, place, packages_in, packages_out, transit, takes_back from cargo.events
                    where consignment = :id order by processed_at desc, id desc limit :most)
                union all (select id, kind, processed_at, moved_at, place, packages_in, packages_out, transit, takes_back
                    from cargo.events where mrn = :mrn order by processed_at desc, id desc limit :most)
                """).param("id", head.id()).param("mrn", head.mrn()).param("most", MOST_EVENTS).query(PublicCargo::happening).list();
        List<Lot> lots = new ArrayList<>(jdbc.sql("select place, packages from cargo.stock where consignment = ?").param(head.id())
                .query((rs, n) -> new Lot(rs.getString(1), rs.getInt(2), null, null, null, null, null)).list());
        List<Station> way = Stations.of(head.trip(), head.plannedPlace(), head.status(), events, lots).stream().map(PublicCargo::uncounted).toList();
        return new Tracked(head.number(), head.status(), AIR.equals(head.trip().mode()), way, blocks.first(jdbc, head.id())
                .map(block -> new Blocked(block.kind(), block.who())).orElse(null));
    }

    private static Station uncounted(Station station) {
        return new Station(station.kind(), station.state(), station.place(), station.since(), station.until(), station.due(), 0, 0);
    }

    private static Head head(ResultSet rs, int n) throws SQLException {
        return new Head(rs.getLong("id"), rs.getString("cargo_number"), rs.getString("status"), rs.getString("mrn"),
                rs.getString("planned_place"), new Trip(rs.getString("mode"), null, null, null, rs.getString("office"),
                rs.getString("from_port"), rs.getString("to_port"), moment(rs, "departed_at"), moment(rs, "expected_at"),
                moment(rs, "arrived_at")));
    }

    private static Happening happening(ResultSet rs, int n) throws SQLException {
        return new Happening(rs.getLong("id"), rs.getString("kind"), moment(rs, "processed_at"), moment(rs, "moved_at"),
                rs.getString("place"), null, null, rs.getInt("packages_in"), rs.getInt("packages_out"), rs.getInt("transit"), null, null,
                null, null, rs.getObject("takes_back", Long.class));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
