package org.openpass.audittrail;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the sealing of the trail keeps pace: what is not sealed yet could be changed and nobody would see it. */
@Component
public class SealingLag {

    private final JdbcClient jdbc;

    SealingLag(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the oldest entry was written that is not sealed; empty when all are. */
    public Optional<Instant> oldestUnsealed() {
        return jdbc.sql("select happened_at from audittrail.entries where seal_number is null order by xid, id limit 1")
                .query((rs, n) -> rs.getTimestamp("happened_at").toInstant()).optional();
    }
}
