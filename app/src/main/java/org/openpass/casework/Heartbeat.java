package org.openpass.casework;

import java.lang.management.ManagementFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each node's sign of life. Whoever starts first after a standstill finds in it how long it was, and says so before
 * anything begins that would let time limits lapse: they may have ended while nobody could keep them (Art. 8(4)).
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class Heartbeat implements SmartLifecycle {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final String node = ManagementFactory.getRuntimeMXBean().getName();
    private final JdbcClient jdbc;
    private final Outages outages;
    private final Parameters parameters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean suspects;
    private volatile boolean running;

    /** @param suspects whether a standstill is looked for; a machine that somebody closes at night has none */
    Heartbeat(JdbcClient jdbc, Outages outages, Parameters parameters, TransactionTemplate transaction, Clock clock,
            @Value("${openpass.outages.suspect:true}") boolean suspects) {
        this.jdbc = jdbc;
        this.outages = outages;
        this.parameters = parameters;
        this.transaction = transaction;
        this.clock = clock;
        this.suspects = suspects;
    }

    /** After it is known whether changes may be taken, and before any door opens and any worker begins. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(t -> begin());
        running = true;
    }

    /** Of nodes that start together the first one looks; the others find its beat. */
    void begin() {
        jdbc.sql("lock table casework.heartbeats in exclusive mode").update();
        Instant now = clock.instant();
        if (suspects) {
            newest().filter(last -> Duration.between(last, now).compareTo(longest(now)) > 0)
                    .ifPresent(last -> outages.suspect(last, now));
        }
        beat(now);
    }

    private Optional<Instant> newest() {
        return jdbc.sql("select max(at) as at from casework.heartbeats having count(*) > 0")
                .query((rs, n) -> Cases.instant(rs, "at")).optional();
    }

    private Duration longest(Instant now) {
        return Duration.ofMinutes(parameters.on("outage.suspectMinutes", Seoul.day(now)).value().longValue());
    }

    @Scheduled(fixedDelayString = "${openpass.outages.beat-every:PT10S}")
    void beat() {
        if (running) {
            transaction.executeWithoutResult(t -> beat(clock.instant()));
        }
    }

    private void beat(Instant now) {
        jdbc.sql("insert into casework.heartbeats (node, at) values (?, ?) on conflict (node) do update set at = excluded.at")
                .params(node, Timestamp.from(now)).update();
        jdbc.sql("delete from casework.heartbeats where at < ?").param(Timestamp.from(now.minus(FORGOTTEN_AFTER))).update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
