package org.openpass.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.openpass.reference.WorkingTime.Span;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When customs offices are open (Customs Act Art. 321, Decree Art. 274, 275): their hours, except on days off, and what
 * was opened besides. Days of kind CUSTOMS only move time limits: banks or post offices are closed then, not customs.
 */
@Component
class OfficeHours {

    private static final String SPANS = Seoul.inSql("""
            select lower(span), upper(span) from unnest((select range_agg(open) from (
                select tstzrange((d.day + h.opens) at time zone 'Asia/Seoul', (d.day + h.closes) at time zone 'Asia/Seoul')
                from (select generate_series(:first::date, :last::date, interval '1 day')::date as day) d
                join reference.office_hours h on h.weekday = extract(isodow from d.day)
                    and d.day between h.valid_from and coalesce(h.valid_to, 'infinity')
                where h.office is not distinct from (select max(own.office) from reference.office_hours own
                        where own.office = :office
                        and d.day between own.valid_from and coalesce(own.valid_to, 'infinity'))
                and not exists (select 1 from reference.holidays off where off.country = :country
                    and off.valid_from = d.day and off.kind <> 'CUSTOMS')
                union all
                select tstzrange((d.day + o.opens) at time zone 'Asia/Seoul',
                    (d.day + o.closes) at time zone 'Asia/Seoul')
                from (select generate_series(:first::date, :last::date, interval '1 day')::date as day) d
                join reference.temporary_openings o on o.office = :office and d.day between o.valid_from and o.valid_to
            ) as spans (open))) as span order by 1
            """);

    private record Asked(String office, YearMonth month) {
    }

    private final JdbcClient jdbc;
    private final Remembered<Asked, List<Span>> remembered;

    OfficeHours(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembered = remembering.of("reference.office_hours", "reference.temporary_openings", "reference.holidays");
    }

    /** When the office is open in the month, in order and apart from each other. */
    List<Span> of(String office, YearMonth month) {
        return remembered.get(new Asked(office, month), this::ask);
    }

    private List<Span> ask(Asked asked) {
        LocalDate first = asked.month().atDay(1);
        LocalDate last = asked.month().atEndOfMonth();
        return jdbc.sql(SPANS).param("office", asked.office()).param("first", first).param("last", last)
                .param("country", HolidayTable.COUNTRY)
                .query((rs, n) -> new Span(rs.getTimestamp(1).toInstant(), rs.getTimestamp(2).toInstant())).list();
    }
}
