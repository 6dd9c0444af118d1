package org.openpass.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openpass.release.DirectDoors;
import org.openpass.signals.Remembered;
import org.openpass.signals.Remembering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Legal parameters by name and day: each limit, rate, threshold and share used anywhere, with its article. Who asks gives a
 * day that the case has, so that a change never reaches what was decided before. Two people change them by a release.
 */
@Component
public class Parameters {

    /** A parameter's value on a day, its unit and the article it comes from. */
    public record Parameter(String name, BigDecimal value, String unit, String article) {
    }

    /** Where they stand; governed. */
    public static final String TABLE = "reference.parameters";

    private record Asked(String name, LocalDate day) {
    }

    private final JdbcClient jdbc;
    private final ParameterList list;
    private final DirectDoors doors;
    private final Remembered<Asked, Optional<Parameter>> remembered;

    Parameters(JdbcClient jdbc, ParameterList list, DirectDoors doors, Remembering remembering) {
        this.jdbc = jdbc;
        this.list = list;
        this.doors = doors;
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

    /**
     * The values of a day as a context of FEEL: {@code selection.aeoFactor} stands at {@code aeoFactor} in {@code selection}.
     *
     * @throws IllegalStateException when one of them is not in force
     */
    public Map<String, Object> context(Collection<String> names, LocalDate day) {
        Map<String, Object> context = new TreeMap<>();
        for (String name : names) {
            Map<String, Object> within = context;
            String[] parts = name.split("\\.");
            for (String part : Arrays.copyOf(parts, parts.length - 1)) {
                @SuppressWarnings("unchecked")
                Map<String, Object> next = (Map<String, Object>) within.computeIfAbsent(part, p -> new TreeMap<>());
                within = next;
            }
            within.put(parts[parts.length - 1], on(name, day).value());
        }
        return context;
    }

    /** The least value that the parameter ever has; empty when there is no such parameter. */
    public Optional<BigDecimal> least(String name) {
        return jdbc.sql("select min(value) as least from reference.parameters where name = ?").param(name)
                .query((rs, n) -> Optional.ofNullable(rs.getBigDecimal("least"))).single();
    }

    /** The names of all parameters that were ever in force. */
    public SortedSet<String> names() {
        return new TreeSet<>(jdbc.sql("select distinct name from reference.parameters").query(String.class).list());
    }

    private Optional<Parameter> ask(Asked asked) {
        return jdbc.sql("""
                select name, value, unit, article from reference.parameters
                where name = ? and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
                order by valid_from desc limit 1
                """).params(asked.name(), asked.day(), asked.day()).query((rs, n) -> new Parameter(rs.getString(1),
                rs.getBigDecimal(2), rs.getString(3), rs.getString(4))).optional();
    }

    /**
     * Sets the value from the day on, until the next that stands; all else stays. It is the door of one person, and leaves a
     * release: what it replaces stays in the history.
     *
     * @throws IllegalArgumentException when no such parameter is in force on the day
     * @throws org.openpass.release.ReleaseRefused when the value is out of bounds, or the installation is handed over
     */
    public void set(String name, BigDecimal value, LocalDate from) {
        Map<String, String> row = list.row(name, from).orElseThrow(() ->
                new IllegalArgumentException("name: no parameter " + name + " is in force on " + from));
        row.put("value", value.toPlainString());
        row.put("valid_from", from.toString());
        doors.set(TABLE, List.of(row), name);
    }
}
