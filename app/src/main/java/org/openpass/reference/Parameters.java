package org.openpass.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal parameters by name and day: each limit, rate, threshold and share used anywhere, with its article. */
@Component
public class Parameters {

    /** A parameter's value on a day, its unit and the article it comes from. */
    public record Parameter(String name, BigDecimal value, String unit, String article) {
    }

    private static final String TABLE = "reference.parameters";

    private record Asked(String name, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final Remembering remembering;
    private final Remembered<Asked, Optional<Parameter>> remembered;

    Parameters(JdbcClient jdbc, Remembering remembering) {
        this.jdbc = jdbc;
        this.remembering = remembering;
        this.remembered = remembering.of(TABLE);
    }

    /**
     * The parameter in force on the day.
     *
     * @throws IllegalStateException when there is none
     */
    public Parameter on(String name, LocalDate day) {
        return find(name, day).orElseThrow(() -> new IllegalStateException("No parameter " + name + " is in force on " + day));
    }

    /** The parameter in force on the day, if there is one. */
    public Optional<Parameter> find(String name, LocalDate day) {
        return remembered.get(new Asked(name, day), this::ask);
    }

    private Optional<Parameter> ask(Asked asked) {
        return jdbc.sql("""
                select name, value, unit, article from reference.parameters
                where name = ? and valid_from <= ? order by valid_from desc limit 1
                """).params(asked.name(), asked.day()).query((rs, n) -> new Parameter(rs.getString(1),
                rs.getBigDecimal(2), rs.getString(3), rs.getString(4))).optional();
    }

    /** Sets the value from the day on; unit and article stay those of the parameter. */
    public void set(String name, BigDecimal value, LocalDate from) {
        Parameter known = on(name, from);
        jdbc.sql("insert into reference.parameters values (?, ?, ?, ?, ?) on conflict (name, valid_from) "
                + "do update set value = excluded.value")
                .params(name, value, known.unit(), known.article(), from).update();
        remembering.changes(TABLE);
    }
}
