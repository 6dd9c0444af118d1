package org.openpass.reference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All parameters for who keeps them: what holds on a day, and what comes next. It is asked anew each time. */
@Component
public class ParameterList {

    private static final List<String> UNDATED = List.of(ParameterTable.KEY, "value", "unit", "article", "kind", "owner",
            "applies_to", "least", "most");

    /** A value with its unit and its days; {@code to} is the last, null: open. */
    public record Value(BigDecimal value, String unit, LocalDate from, LocalDate to) {
    }

    /**
     * A parameter.
     *
     * @param now null: it is still to begin
     * @param next the value that comes after; null: none is known
     * @param kind LAW, GOAL or LIMIT
     * @param owner who answers for it
     * @param appliesTo of which day of a case the value counts
     * @param least null: no bound
     * @param most null: no bound
     */
    public record Line(String name, Value now, Value next, String article, String kind, String owner, String appliesTo,
            BigDecimal least, BigDecimal most) {
    }

    private final JdbcClient jdbc;

    ParameterList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that hold on the day or begin later, by name. */
    public List<Line> on(LocalDate day) {
        return jdbc.sql("""
                with standing as (
                    select * from reference.parameters
                    where valid_from <= :day and coalesce(valid_to, 'infinity') >= :day),
                coming as (
                    select distinct on (name) * from reference.parameters where valid_from > :day order by name, valid_from),
                known as (
                    select * from standing union all
                    select * from coming where name not in (select name from standing))
                select k.name, k.article, k.kind, k.owner, k.applies_to, k.least, k.most,
                    s.value, s.unit, s.valid_from, s.valid_to,
                    c.value as next_value, c.unit as next_unit, c.valid_from as next_from, c.valid_to as next_to
                from known k left join standing s on s.name = k.name left join coming c on c.name = k.name
                order by k.name collate "C"
                """).param("day", day).query(ParameterList::line).list();
    }

    /** What holds of a parameter on a day, by column as releases have it; without its days. */
    public Optional<Map<String, String>> row(String name, LocalDate day) {
        return jdbc.sql("""
                select * from reference.parameters
                where name = ? and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
                order by valid_from desc limit 1
                """).params(name, day, day).query(ParameterList::undated).optional();
    }

    private static Map<String, String> undated(ResultSet rs, int n) throws SQLException {
        Map<String, String> row = new HashMap<>();
        for (String column : UNDATED) {
            row.put(column, rs.getString(column));
        }
        return row;
    }

    private static Line line(ResultSet rs, int n) throws SQLException {
        return new Line(rs.getString("name"), value(rs, "value", "unit", "valid_from", "valid_to"),
                value(rs, "next_value", "next_unit", "next_from", "next_to"), rs.getString("article"),
                rs.getString("kind"), rs.getString("owner"), rs.getString("applies_to"), rs.getBigDecimal("least"),
                rs.getBigDecimal("most"));
    }

    private static Value value(ResultSet rs, String value, String unit, String from, String to) throws SQLException {
        BigDecimal number = rs.getBigDecimal(value);
        return number == null ? null : new Value(number, rs.getString(unit), rs.getObject(from, LocalDate.class),
                rs.getObject(to, LocalDate.class));
    }
}
