package org.openpass.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendar for who keeps it: days off, office hours and temporary openings as they stand. It is asked anew each time. */
@Component
public class CalendarList {

    /** Where days off stand; governed. */
    public static final String DAYS_OFF = WorkingCalendar.TABLE;
    /** Where office hours stand; governed. */
    public static final String HOURS = "reference.office_hours";
    /** Where temporary openings stand; governed. */
    public static final String OPENINGS = "reference.temporary_openings";

    /** A day off. @param source the law, decree or notice that names it */
    public record DayOff(LocalDate day, String nameKo, String nameEn, String kind, String source) {

        /** Its key in the governed table. */
        public String key() {
            return keyOf(day);
        }
    }

    /**
     * Hours of a weekday, as clocks show them.
     *
     * @param office null: of every office that has none of its own
     * @param weekday 1 is Monday
     * @param to the last day; null: open
     */
    public record Hours(String office, int weekday, String opens, String closes, String basis, LocalDate from, LocalDate to) {

        /** Whether they are the office's hours on the day. */
        public boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** Work at other times. */
    public record Opening(String office, String opens, String closes, String reason, LocalDate from, LocalDate to) {
    }

    private final JdbcClient jdbc;

    CalendarList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose calendar this is. */
    public String country() {
        return HolidayTable.COUNTRY;
    }

    /** The key under which a day stands in the governed table. */
    public static String keyOf(LocalDate day) {
        return HolidayTable.COUNTRY + " | " + day;
    }

    /** The days off of a year, by day. */
    public List<DayOff> daysOff(int year) {
        return jdbc.sql("""
                select valid_from, name_ko, name_en, kind, source from reference.holidays
                where country = ? and valid_from between ? and ? order by valid_from
                """).params(HolidayTable.COUNTRY, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((rs, n) -> new DayOff(rs.getObject(1, LocalDate.class), rs.getString(2), rs.getString(3),
                        rs.getString(4), rs.getString(5))).list();
    }

    /** The last day off that is known. */
    public Optional<LocalDate> last() {
        return jdbc.sql("select max(valid_from) from reference.holidays where country = ?").param(HolidayTable.COUNTRY)
                .query(LocalDate.class).optional();
    }

    /** The office hours that hold on the day or begin later; those of every office first. */
    public List<Hours> hours(LocalDate day) {
        return jdbc.sql("""
                select office, weekday, left(opens::text, 5), left(closes::text, 5), basis, valid_from, valid_to
                from reference.office_hours where coalesce(valid_to, 'infinity') >= ?
                order by office nulls first, weekday, opens, valid_from
                """).param(day).query((rs, n) -> new Hours(rs.getString(1), rs.getInt(2), rs.getString(3), rs.getString(4),
                rs.getString(5), rs.getObject(6, LocalDate.class), rs.getObject(7, LocalDate.class))).list();
    }

    /** The temporary openings of the day and later ones. */
    public List<Opening> openings(LocalDate day, int most) {
        return jdbc.sql("""
                select office, left(opens::text, 5), left(closes::text, 5), reason, valid_from, valid_to
                from reference.temporary_openings where valid_to >= ? order by valid_from, office, opens limit ?
                """).params(day, most).query((rs, n) -> new Opening(rs.getString(1), rs.getString(2), rs.getString(3),
                rs.getString(4), rs.getObject(5, LocalDate.class), rs.getObject(6, LocalDate.class))).list();
    }
}
