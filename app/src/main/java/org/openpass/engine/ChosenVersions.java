package org.openpass.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which version of a process is chosen now. A version that takes effect on a date is deployed long before, and chosen from its
 * moment on: nothing has to run at midnight.
 */
@Component
class ChosenVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    ChosenVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Long> now(String processId) {
        return jdbc.sql("""
                select definition_key from engine.releases
                where process_id = ? and (effective_from is null or effective_from <= ?) order by version desc limit 1
                """).params(processId, Timestamp.from(clock.instant())).query(Long.class).optional();
    }
}
