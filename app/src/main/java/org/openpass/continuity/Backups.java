package org.openpass.continuity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The backups that were taken of this database, as whoever took them noted it here. */
@Component
public class Backups {

    private final JdbcClient jdbc;

    Backups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which moment the latest is; empty when none was noted. */
    public Optional<Instant> latest() {
        return jdbc.sql("select taken_at from continuity.backups order by taken_at desc limit 1")
                .query((rs, n) -> rs.getTimestamp("taken_at").toInstant()).optional();
    }
}
