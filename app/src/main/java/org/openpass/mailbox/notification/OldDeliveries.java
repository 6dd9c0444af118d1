package org.openpass.mailbox.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets what became of notifications and of e-mails to addresses long ago; their messages stay, and are never stored a
 * second time.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class OldDeliveries {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OldDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void forget() {
        jdbc.sql("""
                delete from mailbox.deliveries where id in (select id from mailbox.deliveries
                    where state in ('SENT', 'GIVEN_UP', 'UNKNOWN') and made_at < ? order by made_at limit ?)
                and state in ('SENT', 'GIVEN_UP', 'UNKNOWN')
                """).params(Timestamp.from(clock.instant().minus(KEPT)), BATCH).update();
        jdbc.sql("delete from mailbox.addressed_mails where state in ('SENT', 'GIVEN_UP', 'UNKNOWN') and made_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT))).update();
    }
}
