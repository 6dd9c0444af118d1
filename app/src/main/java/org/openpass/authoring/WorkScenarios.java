package org.openpass.authoring;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scenarios that are kept with a work: those of its newest release, else those that ship with it. */
@Component
public class WorkScenarios {

    private final JdbcClient jdbc;

    WorkScenarios(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By path, byte for byte. */
    public Map<String, byte[]> of(Work work) {
        return jdbc.sql("select max(id) from authoring.releases where work = ? and state = 'DEPLOYED'").param(work.id())
                .query((rs, n) -> rs.getObject(1, Long.class)).optional().map(this::released)
                .orElseGet(() -> PackagedScenarios.of(work));
    }

    private Map<String, byte[]> released(long release) {
        Map<String, byte[]> scenarios = new TreeMap<>();
        jdbc.sql("select name, content from authoring.release_files where release = ? and name like ?")
                .params(release, "%" + ScenarioReading.SUFFIX).query(rs -> {
                    scenarios.put(rs.getString(1), rs.getBytes(2));
                });
        return scenarios;
    }
}
