package org.openpass.risk;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openpass.authoring.whatif.DecisionFacts;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What lanes were selected on, with the draw of the case: a table that is tried rolls no new dice. */
@Component
class SelectionFacts implements DecisionFacts {

    private static final String DECISION = "select-lane";
    private static final Map<String, Kind> VARIABLES = Map.of("chapters", Kind.TEXTS, "origins", Kind.TEXTS, "importerRisk", Kind.TEXT,
            "firstImport", Kind.FLAG, "randomDraw", Kind.NUMBER, "randomShare", Kind.NUMBER, "aeo", Kind.FLAG);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SelectionFacts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, Kind> of(String decision) {
        return decision.equals(DECISION) ? VARIABLES : Map.of();
    }

    @Override
    public List<Row> last(String decision, int most, LocalDate from, LocalDate until) {
        return jdbc.sql(Seoul.inSql("""
                select case_number, coalesce(filed_on, (drawn_at at time zone 'Asia/Seoul')::date) as day, inputs::text as inputs
                from risk.selection_inputs where drawn_at >= ? and drawn_at < ? order by drawn_at desc, case_number desc limit ?
                """)).params(from == null ? Timestamp.valueOf("1900-01-01 00:00:00") : Timestamp.from(Seoul.after(from.minusDays(1))),
                until == null ? Timestamp.valueOf("9999-01-01 00:00:00") : Timestamp.from(Seoul.after(until)), most)
                .query((rs, n) -> new Row(rs.getString("case_number"), rs.getObject("day", LocalDate.class), variables(rs.getString("inputs"))))
                .list();
    }

    private Map<String, Object> variables(String inputs) {
        return json.readValue(inputs, new TypeReference<Map<String, Object>>() {
        });
    }
}
