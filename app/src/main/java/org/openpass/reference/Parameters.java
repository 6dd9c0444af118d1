package org.openpass.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal parameters by name and day: each limit, rate, threshold and share used anywhere, with its article. */
@Component
public class Parameters {

    /** A parameter's value on a day, its unit and the article it comes from. */
    public record Parameter(String name, BigDecimal value, String unit, String article) {
    }

    private final JdbcClient jdbc;

    Parameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The parameter in force on the day.
     *
     * @throws IllegalStateException when there is none
     */
    public Parameter on(String name, LocalDate day) {
        return jdbc.sql("""
                select name, value, unit, article from reference.parameters
                where name = ? and valid_from <= ? order by valid_from desc limit 1
                """).params(name, day).query((rs, n) -> new Parameter(rs.getString(1), rs.getBigDecimal(2),
                rs.getString(3), rs.getString(4))).optional()
                .orElseThrow(() -> new IllegalStateException("No parameter " + name + " is in force on " + day));
    }

    /** Sets the value from the day on; unit and article stay those of the parameter. */
    public void set(String name, BigDecimal value, LocalDate from) {
        Parameter known = on(name, from);
        jdbc.sql("insert into reference.parameters values (?, ?, ?, ?, ?) on conflict (name, valid_from) "
                + "do update set value = excluded.value")
                .params(name, value, known.unit(), known.article(), from).update();
    }
}
