package org.openpass.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which parameters the decisions of a process read, as their steps name them ({@code zeebe:property name="parameters"}). The
 * engine knows no parameters: the job before a decision gives it their values.
 */
@Component
public class DecisionParameters {

    private final JdbcClient jdbc;

    DecisionParameters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The names, of all releases of the process: criteria of risk bind by their latest version, so a case that began with an
     * earlier release needs what they read now.
     */
    public Set<String> of(String processId) {
        Set<String> names = new TreeSet<>();
        jdbc.sql("""
                select distinct e.properties ->> 'parameters' from engine.model_elements e
                join engine.releases r on r.definition_key = e.definition_key
                where r.process_id = ? and e.type = 'businessRuleTask' and e.properties ->> 'parameters' is not null
                """).param(processId).query(String.class).list()
                .forEach(named -> names.addAll(Arrays.asList(named.strip().split("\\s+"))));
        return names;
    }
}
