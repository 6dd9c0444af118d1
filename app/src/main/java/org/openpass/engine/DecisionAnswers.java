package org.openpass.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a decision answered in many cases, as the feed told it. */
@Component
public class DecisionAnswers {

    /**
     * An answer.
     *
     * @param version of the decision that gave it
     * @param rule the id of the rule that decided; empty where none did
     */
    public record Taken(int version, String rule, JsonNode output) {
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DecisionAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The newest answer in each of the cases; those in which there is none are left out. */
    public Map<String, Taken> of(String decision, Collection<String> cases) {
        Map<String, Taken> taken = new HashMap<>();
        jdbc.sql("""
                select distinct on (i.case_number) i.case_number, e.decision_version, e.matched_rules -> 0 ->> 'ruleId' as rule,
                    e.output::text as output
                from engine.instances i join engine.decision_evaluations e on e.instance_key = i.instance_key and e.decision_id = ?
                where i.case_number = any(?::text[]) order by i.case_number, e.evaluated_at desc, e.evaluation_key desc
                """).params(decision, cases.toArray(String[]::new)).query(rs -> {
            String rule = rs.getString("rule");
            String output = rs.getString("output");
            taken.put(rs.getString("case_number"), new Taken(rs.getInt("decision_version"), rule == null ? "" : rule,
                    output == null ? json.nullNode() : json.readTree(output)));
        });
        return taken;
    }
}
