package org.openpass.processes.paths;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which elements and flows of a deployed model the tests have taken. */
final class Coverage {

    private final Set<String> taken = new LinkedHashSet<>();

    /** A path that was walked. */
    void add(Collection<String> path) {
        taken.addAll(path);
    }

    /** Elements and flows of the process's newest release that no path took. */
    Set<String> missing(JdbcClient jdbc, String processId) {
        Set<String> missing = new TreeSet<>(jdbc.sql("""
                with newest as (select definition_key from engine.releases where process_id = ?
                    order by version desc limit 1)
                select element_id from engine.model_elements join newest using (definition_key)
                union select flow_id from engine.model_flows f join newest using (definition_key)
                -- the engine records no flow out of an event-based gateway: the event behind it is what was taken
                where not exists (select 1 from engine.model_elements g where g.definition_key = f.definition_key
                    and g.element_id = f.source_id and g.type = 'eventBasedGateway')
                """).param(processId).query(String.class).list());
        if (missing.isEmpty()) {
            throw new AssertionError("No release of " + processId + " is deployed");
        }
        missing.removeAll(taken);
        return missing;
    }
}
