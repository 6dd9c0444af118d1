package org.openpass.cargo.place;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openpass.cargo.place.Area.Kind;
import org.openpass.cargo.place.Area.Point;
import org.openpass.reference.Parameters;
import org.openpass.reference.WorkingCalendar;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where goods may lie: bonded areas and places of outside storage, by shed code and day. */
@Component
public class BondedAreas {

    static final String TABLE = "cargo.bonded_areas";
    private static final String OUTSIDE = "cargo.outside_places";
    private static final String ON_THE_DAY = """
            select a.*, null::date as permitted_until, coalesce(a.lat, p.lat) as at_lat, coalesce(a.lon, p.lon) as at_lon
            from cargo.bonded_areas a left join reference.places p on p.code = a.locode and a.lat is null
                and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
            where :day between a.valid_from and coalesce(a.valid_to, 'infinity')
            """;

    private static final String IDENTIFIERS = "select i.identifier from access.party_identifiers i join access.parties o on o.id = i.party_id "
            + "where coalesce(o.merged_into, o.id) = :party";

    private record ShedOn(String shed, LocalDate day) {
    }

    private record PartyOn(long party, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final UnaryOperator<LocalDate> workingDay;
    private final Remembering remembering;
    private final Remembered<ShedOn, Optional<Area>> bySheds;
    private final Remembered<PartyOn, List<Area>> byParty;

    BondedAreas(JdbcClient jdbc, Parameters parameters, WorkingCalendar calendar, Remembering remembering) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.calendar = calendar;
        this.workingDay = calendar::onOrAfter;
        this.remembering = remembering;
        this.bySheds = remembering.of(TABLE, OUTSIDE, "reference.places", Parameters.TABLE);
        this.byParty = remembering.of(TABLE, OUTSIDE, "reference.places", Parameters.TABLE, "access.parties", "access.party_identifiers");
    }

    /** The same through connections of whoever asks, with a memory of its own: made once, not for each question. */
    public BondedAreas through(JdbcClient connections) {
        return new BondedAreas(connections, parameters, calendar, remembering);
    }

    /** The place as it is on the day; empty where there is none then. */
    public Optional<Area> on(String shed, LocalDate day) {
        return bySheds.get(new ShedOn(shed, day), this::ask);
    }

    /**
     * The bonded areas that the party runs on the day, those of parties that were merged into it among them, then where it stores outside of
     * them, as long as that is permitted or goods lie there; each by shed code.
     */
    public List<Area> of(long operatorParty, LocalDate day) {
        return byParty.get(new PartyOn(operatorParty, day), asked -> Stream.concat(jdbc.sql(ON_THE_DAY + "and a.operator in (" + IDENTIFIERS
                + ") order by a.shed").param("day", asked.day()).param("party", asked.party()).query((rs, n) -> area(rs, asked.day())).list()
                .stream(), jdbc.sql("select * from cargo.outside_places o where (until >= :day or exists (select 1 from cargo.stock s "
                + "where s.place = o.shed and s.packages > 0)) and operator in (" + IDENTIFIERS + ") order by shed")
                .param("day", asked.day()).param("party", asked.party()).query((rs, n) -> outside(rs)).list().stream()).toList());
    }

    /** A place of outside storage whatever the day: what lies there after its last one has yet to leave. */
    public Optional<Area> permitted(String shed) {
        return jdbc.sql("select * from cargo.outside_places where shed = ?").param(shed).query((rs, n) -> outside(rs)).optional();
    }

    /** The bonded areas of an office on the day, by shed code. */
    public List<Area> under(String office, LocalDate day) {
        return jdbc.sql(ON_THE_DAY + "and a.office = :office order by a.shed").param("day", day).param("office", office)
                .query((rs, n) -> area(rs, day)).list();
    }

    private Optional<Area> ask(ShedOn asked) {
        return jdbc.sql(ON_THE_DAY + "and a.shed = :shed").param("day", asked.day()).param("shed", asked.shed())
                .query((rs, n) -> area(rs, asked.day())).optional().or(() -> outside(asked));
    }

    private Optional<Area> outside(ShedOn asked) {
        return jdbc.sql("select * from cargo.outside_places where shed = :shed and until >= :day").param("shed", asked.shed())
                .param("day", asked.day()).query((rs, n) -> outside(rs)).optional();
    }

    private Area outside(ResultSet rs) throws SQLException {
        return new Area(rs.getString("shed"), rs.getString("address"), null, rs.getString("office"), Kind.OUTSIDE, rs.getString("operator"),
                rs.getString("address"), null, null, null, null, null, false, true, false, false, null, null,
                rs.getObject("until", LocalDate.class), workingDay);
    }

    private Area area(ResultSet rs, LocalDate day) throws SQLException {
        Kind kind = Kind.valueOf(rs.getString("kind"));
        BigDecimal months = rs.getBigDecimal("storage_months");
        return new Area(rs.getString("shed"), rs.getString("name_ko"), rs.getString("name_en"), rs.getString("office"), kind,
                rs.getString("operator"), rs.getString("address"), rs.getString("phone"), point(rs),
                rs.getBigDecimal("capacity_packages"), rs.getBigDecimal("capacity_kg"),
                months == null ? byLaw(kind, day) : Integer.valueOf(months.intValueExact()), flag(rs, "unloading_place"),
                flag(rs, "surcharge_applies"), flag(rs, "carry_out_limited"), flag(rs, "hazardous"),
                rs.getObject("suspended_from", LocalDate.class), rs.getObject("suspended_to", LocalDate.class), null, workingDay);
    }

    /** Where the table does not say a shorter time, the longest that the Act lets be set. */
    private Integer byLaw(Kind kind, LocalDate day) {
        return switch (kind) {
            case DESIGNATED_STORAGE -> most("cargo.storage.designatedMonths", day);
            case WAREHOUSE -> most("cargo.storage.warehouseMonths", day);
            default -> null;
        };
    }

    private Integer most(String parameter, LocalDate day) {
        return parameters.on(parameter, day).value().intValueExact();
    }

    private static Point point(ResultSet rs) throws SQLException {
        BigDecimal lat = rs.getBigDecimal("at_lat");
        return lat == null ? null : new Point(lat, rs.getBigDecimal("at_lon"));
    }

    private static boolean flag(ResultSet rs, String column) throws SQLException {
        return "Y".equals(rs.getString(column));
    }
}
