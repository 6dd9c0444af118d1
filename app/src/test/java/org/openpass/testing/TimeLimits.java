package org.openpass.testing;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When time limits end by Art. 8(3) of the Customs Act, worked out beside the application, from the listed holidays. */
public final class TimeLimits {

    private final JdbcClient jdbc;

    public TimeLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first of the day and those after it that is neither Saturday nor Sunday nor a holiday. */
    public LocalDate end(LocalDate day) {
        return jdbc.sql("""
                select min(d)::date from generate_series(?::date, ?::date, interval '1 day') d
                where extract(isodow from d) < 6 and d::date not in (select valid_from from reference.holidays)
                """).params(day, day.plusDays(30)).query(LocalDate.class).single();
    }
}
