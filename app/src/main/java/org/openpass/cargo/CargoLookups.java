package org.openpass.cargo;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.model.CargoNumber;
import org.openpass.casework.OpenLookups;
import org.openpass.casework.PublicTracking;
import org.openpass.terms.Limits;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * What programs of anybody with a key may learn of cargo, through connections of their own: where it came from, who carried
 * it and what happened to it; never whose it is. Cargo that arrived too long ago is not told (openApi.historyYears).
 */
@Component
public class CargoLookups {

    /** Of so many consignments of one bill each is named. */
    public static final int MOST = 1_000;
    private static final int MOST_EVENTS = 1_000;
    private static final int MASTER_LENGTH = 15;

    /**
     * What is asked for; letters and digits count alone. An empty text asks for nothing.
     *
     * @param cargoNumber 15 places name a master with all its houses, 16 to 19 a consignment
     * @param year of the bills: that of the arrival, else that of the manifest
     */
    public record Reference(String cargoNumber, String mbl, String hbl, int year) {

        public Reference {
            cargoNumber = PublicTracking.tidy(cargoNumber);
            mbl = PublicTracking.tidy(mbl);
            hbl = PublicTracking.tidy(hbl);
        }
    }

    /**
     * A consignment with its voyage, as it came.
     *
     * @param containers the first by number
     * @param agent of the ship or aircraft: as it was taken over, else as the newest unloading that was accepted names it
     * @param overstayed it was to leave by a day that has passed (Art. 157-2)
     * @param watched customs has ordered a measure: that it is watched is told by nothing before
     */
    public record Cargo(long id, String cargoNumber, String mbl, String hbl, String mrn, String goods, int packages,
            String packageUnit, BigDecimal weight, String weightUnit, BigDecimal volume, String loadPort, String dischargePort,
            String forwarder, String special, String cargoType, String blType, int containers, String container,
            Mode mode, String carrier, String agent, String vessel, String voyage, String flag, String office, LocalDate arrived,
            boolean overstayed, boolean watched) {
    }

    /** @param events of the consignment and of its voyage, the newest first */
    public record Progress(Cargo cargo, List<Event> events) {

        /** The newest event whose text is the progress of the consignment; a carry-out only once nothing is left. */
        public Optional<Event> shown() {
            int after = 0;                       // what came in later and so was missing then, less what left later
            int all = events.stream().mapToInt(Progress::moved).sum();
            for (Event event : events) {
                if (event.kind().shown() && !takenBack(event) && (event.kind() != EventKind.OUT || all - after == 0)) {
                    return Optional.of(event);
                }
                after += moved(event);
            }
            return Optional.empty();
        }

        /** The newest event whose text is the progress of the clearance. */
        public Optional<Event> cleared() {
            return events.stream().filter(event -> event.kind().clearance() && !takenBack(event)).findFirst();
        }

        private boolean takenBack(Event event) {
            return events.stream().anyMatch(each -> Long.valueOf(event.id()).equals(each.takesBack())
                    || each.kind() == EventKind.TAKEN_BACK && event.kind().clearance() && each.takesBack() == null
                            && event.declaration() != null && event.declaration().equals(each.declaration()));
        }

        private static int moved(Event event) {
            return event.packagesIn() - event.packagesOut() + event.transit();
        }
    }

    private final OpenLookups lookups;
    private final Limits limits;
    private final Clock clock;

    CargoLookups(OpenLookups lookups, Limits limits, Clock clock) {
        this.lookups = lookups;
        this.limits = limits;
        this.clock = clock;
    }

    /** The consignments that are meant, at most {@link #MOST}, by cargo number; a master's houses instead of the master. */
    public List<Cargo> find(Reference asked) {
        String number = asked.cargoNumber();
        Instant now = clock.instant();
        return lookups.jdbc().sql(Seoul.inSql("""
                select c.*, v.mode, v.carrier, coalesce(v.agent, (select u.agent from cargo.unloadings u where u.mrn = c.mrn
                        and u.agent is not null and u.accepted_at is not null order by u.declared_at desc limit 1)) as agent, v.vessel, v.voyage, v.flag, v.office,
                    (coalesce(v.arrived_at, v.expected_at, c.carried_in_at) at time zone 'Asia/Seoul')::date as arrived,
                    k.containers, k.container,
                    exists (select 1 from cargo.watch_hits w where w.consignment = c.id and w.ordered is not null) as ordered,
                    exists (select 1 from cargo.reservations r
                        where r.consignment = c.id and r.removal_limit < :today and r.carried_out < r.packages
                            and r.released_at is null) as overstayed
                from cargo.consignments c left join cargo.voyages v on v.mrn = c.mrn
                cross join lateral (select count(*) as containers, min(number) as container from cargo.containers k
                    where k.consignment = c.id) k
                where
                """ + which(asked) + """
                and c.deleted_at is null and coalesce(v.direction, 'I') = 'I' and v.cancelled_at is null
                and coalesce(v.arrived_at, v.expected_at, c.carried_in_at, :now) >= :since
                and (c.kind <> 'MASTER' or not exists (select 1 from cargo.consignments h
                    where h.mrn = c.mrn and h.msn = c.msn and h.kind = 'HOUSE' and h.deleted_at is null))
                order by c.cargo_number, c.id limit :most
                """)).param("number", number).param("whole", CargoNumber.of(number).map(CargoNumber::toString).orElse(number))
                .param("mbl", asked.mbl()).param("hbl", asked.hbl()).param("year", asked.year())
                .param("today", Seoul.today(clock)).param("now", Timestamp.from(now)).param("most", MOST)
                .param("since", Timestamp.from(now.atZone(Seoul.ZONE)
                        .minus(limits.of("openApi.historyYears"), ChronoUnit.YEARS).toInstant()))
                .query(CargoLookups::cargo).list();
    }

    /** Only what is asked for stands in the condition, so that each has its index. */
    private static String which(Reference asked) {
        if (!asked.cargoNumber().isEmpty()) {
            return asked.cargoNumber().length() == MASTER_LENGTH ? "c.mrn = left(:number, 11) and c.msn = right(:number, 4)"
                    : "c.key_cargo in (:number, :whole)";
        }
        return (asked.mbl().isEmpty() ? "" : "(c.key_mbl = :mbl or c.key_bill = :mbl) and ")
                + (asked.hbl().isEmpty() ? "" : "(c.key_hbl = :hbl or c.key_bill = :hbl) and ") + """
                coalesce(c.bl_year, extract(year from v.arrived_at at time zone 'Asia/Seoul'), 2000 + left(c.mrn, 2)::int,
                    extract(year from c.carried_in_at at time zone 'Asia/Seoul')) = :year
                """;
    }

    /** What happened to the consignment and its voyage. */
    public Progress progress(Cargo of) {
        return new Progress(of, lookups.jdbc().sql("""
                select * from (select * from cargo.events where consignment = :id
                    union all select * from cargo.events where mrn = :mrn) e
                order by processed_at desc, id desc limit :most
                """).param("id", of.id()).param("mrn", of.mrn()).param("most", MOST_EVENTS).query(Event::of).list());
    }

    private static Cargo cargo(ResultSet rs, int n) throws SQLException {
        boolean recorded = rs.getString("mrn") == null;
        return new Cargo(rs.getLong("id"), rs.getString("cargo_number"),
                recorded ? rs.getString("bill_number") : rs.getString("mbl"), rs.getString("hbl"), rs.getString("mrn"),
                rs.getString("goods"), rs.getInt("packages"), rs.getString("package_unit"), rs.getBigDecimal("weight"),
                rs.getString("weight_unit"), rs.getBigDecimal("volume"), rs.getString("load_port"),
                rs.getString("discharge_port"), rs.getString("forwarder"), rs.getString("special"), rs.getString("cargo_type"),
                rs.getString("bl_type"), rs.getInt("containers"), rs.getString("container"),
                rs.getString("mode") == null ? null : Mode.valueOf(rs.getString("mode")), rs.getString("carrier"),
                rs.getString("agent"), rs.getString("vessel"), rs.getString("voyage"), rs.getString("flag"),
                rs.getString("office"), rs.getObject("arrived", LocalDate.class), rs.getBoolean("overstayed"),
                rs.getBoolean("ordered"));
    }
}
