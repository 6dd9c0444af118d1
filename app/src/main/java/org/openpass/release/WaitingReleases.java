package org.openpass.release;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one person has prepared and no second one has looked at. */
@Component
public class WaitingReleases {

    /** How many there are, and when the first of them was submitted. */
    public record Waiting(long releases, Instant since) {
    }

    private final JdbcClient jdbc;

    WaitingReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that wait now; empty when none does. */
    public Optional<Waiting> now() {
        return jdbc.sql("select count(*) as releases, min(submitted_at) as since from release.releases "
                + "where state = 'SUBMITTED' having count(*) > 0")
                .query((rs, n) -> new Waiting(rs.getLong("releases"), rs.getTimestamp("since").toInstant())).optional();
    }
}
