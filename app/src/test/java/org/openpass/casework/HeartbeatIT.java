package org.openpass.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openpass.reference.Parameters;
import org.openpass.testing.MovableClock;
import org.openpass.testing.OpenPassTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a start finds of the time before it; each test is rolled back, since no other may be held by what it finds. */
@OpenPassTest
class HeartbeatIT {

    @Autowired
    JdbcClient jdbc;
    @Autowired
    Outages outages;
    @Autowired
    Parameters parameters;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    MovableClock clock;

    @Test
    void theFirstStartAfterAStandstillSuspectsAnOutageOfThatTimeAndTheSecondNone() {
        started(start -> {
            jdbc.sql("update casework.heartbeats set at = at - interval '31 minutes'").update();

            start.begin();
            start.begin();

            List<Outage> suspected = suspected();
            assertThat(suspected).hasSize(1);
            assertThat(Duration.between(suspected.getFirst().from(), suspected.getFirst().until()))
                    .isGreaterThan(Duration.ofMinutes(30));
            assertThat(suspected.getFirst().from()).isBefore(clock.instant().minus(Duration.ofMinutes(30)));
            assertThat(jdbc.sql("select message from engine.alerts where alert_key = ? and settled_at is null")
                    .param("outage:" + suspected.getFirst().id()).query(String.class).single()).contains("declare it");
        });
    }

    @Test
    void aShortPauseAndAFirstStartAreNone() {
        started(start -> {
            jdbc.sql("update casework.heartbeats set at = at - interval '20 minutes'").update();
            start.begin();
            assertThat(suspected()).isEmpty();

            jdbc.sql("delete from casework.heartbeats").update();
            start.begin();
            assertThat(suspected()).isEmpty();
            assertThat(jdbc.sql("select count(*) from casework.heartbeats").query(Long.class).single()).isEqualTo(1);
        });
    }

    private void started(Consumer<Heartbeat> test) {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            // The application's own beat waits: not for a row that this transaction has, while that waits for the table.
            jdbc.sql("lock table casework.heartbeats in exclusive mode").update();
            jdbc.sql("delete from casework.heartbeats").update();
            jdbc.sql("insert into casework.heartbeats values ('trial', ?)").param(Timestamp.from(clock.instant())).update();
            test.accept(new Heartbeat(jdbc, outages, parameters, transaction, clock, true));
        });
    }

    private List<Outage> suspected() {
        Instant today = clock.instant().minus(Duration.ofDays(1));
        return outages.list(50).stream().filter(o -> o.state() == Outage.State.SUSPECTED && o.until().isAfter(today))
                .toList();
    }
}
