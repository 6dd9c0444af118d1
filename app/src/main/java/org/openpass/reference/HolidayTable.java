package org.openpass.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpass.release.Check;
import org.openpass.release.Column;
import org.openpass.release.GovernedTable;
import org.openpass.release.Release;
import org.openpass.terms.Homes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code reference.holidays} as two people change them, until the day before. A row is its day. Time limits that end on a day
 * that is named late are moved (Customs Act Art. 8(3)): who keeps them is told of it.
 */
@Component
class HolidayTable implements GovernedTable {

    /** Whose holidays count here. */
    static final String COUNTRY = Homes.here().country();
    private static final List<String> KINDS = List.of("PUBLIC", "SUBSTITUTE", "TEMPORARY", "ELECTION", "LABOUR_DAY",
            "CUSTOMS");

    /**
     * Public Holidays Act Art. 3, Decree Art. 3: of Seollal and Chuseok for a Sunday, of the others for a Saturday, too; none
     * of New Year's Day and Memorial Day.
     */
    private static final Check SUBSTITUTES = new Check("""
            select r.number, 'valid_from', 'holiday.substitute', r.valid_from::text from release.rows r
            where r.release = :release and r.act = 'SET' and r.after ->> 'kind' in ('PUBLIC', 'LABOUR_DAY')
                and r.after ->> 'country' = 'KR' and to_char(r.valid_from, 'MM-DD') not in ('01-01', '06-06')
                and (extract(isodow from r.valid_from) = 7 or extract(isodow from r.valid_from) = 6
                    and r.after ->> 'name_ko' !~ '설날|추석')
                and not exists (select 1 from release.rows o where o.release = r.release and o.act <> 'END'
                    and o.after ->> 'kind' = 'SUBSTITUTE' and o.valid_from between r.valid_from + 1 and r.valid_from + 7)
                and not exists (select 1 from reference.holidays h where h.country = 'KR' and h.kind = 'SUBSTITUTE'
                    and h.valid_from between r.valid_from + 1 and r.valid_from + 7
                    and not exists (select 1 from release.rows gone where gone.release = r.release and gone.act = 'END'
                        and gone.valid_from = h.valid_from))
            """, true);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    HolidayTable(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return WorkingCalendar.TABLE;
    }

    @Override
    public List<Column> columns() {
        return List.of(Column.code("country", List.of(COUNTRY)).filled(), Column.day("valid_from").filled(),
                Column.text("name_ko", null).filled(), Column.text("name_en", null).filled(),
                Column.code("kind", KINDS).filled(), Column.text("source", null).filled(), Column.day("valid_to"));
    }

    @Override
    public List<String> key() {
        return List.of("country", "valid_from");
    }

    @Override
    public List<String> scope() {
        return List.of("country");
    }

    @Override
    public int lasts() {
        return 1;
    }

    @Override
    public List<Check> checks() {
        return List.of(SUBSTITUTES);
    }

    /** Another name of a day that was off already moves nothing. */
    @Override
    public void released(Release release) {
        Set<LocalDate> off = days(release, "select valid_from from release.rows where release = ? and act = 'SET' "
                + "and before = '[]'");
        Set<LocalDate> working = days(release, "select (stood ->> 'valid_from')::date from release.rows "
                + "cross join jsonb_array_elements(before) as stood where release = ? and act = 'END'");
        if (!off.isEmpty() || !working.isEmpty()) {
            publisher.publishEvent(new DaysOffNamed(release.id(), off, working));
        }
    }

    private Set<LocalDate> days(Release release, String sql) {
        return new HashSet<>(jdbc.sql(sql).param(release.id()).query(LocalDate.class).list());
    }
}
