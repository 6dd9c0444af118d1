package org.openpass.continuity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openpass.signals.Signals;
import org.openpass.signals.WakeableLoop;
import org.openpass.signals.WokenWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows at any moment, without asking the database, whether changes may be taken. */
@Component
public class Continuity extends WokenWork {

    private static final String CHANNEL = "pause";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long MEND_TAKES_SECONDS = 300;

    private static final Logger log = LoggerFactory.getLogger(Continuity.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final JdbcClient jdbc;
    private volatile Standstill standstill;

    Continuity(JdbcClient jdbc, Signals signals) {
        super(signals, CHANNEL, "continuity", POLL, Duration.ZERO);
        this.jdbc = jdbc;
    }

    /** Why no change is taken now; empty when all goes on. */
    public Optional<Standstill> standstill() {
        return Optional.ofNullable(standstill);
    }

    /** Whether engine and database are of different times: then nothing may be done for that engine. */
    public boolean storesDiffer() {
        Standstill now = standstill;
        return now != null && now.cause() == Standstill.Cause.STORES_DIFFER;
    }

    /** @throws ChangesStopped when no change is taken now */
    public void requireChanges() {
        standstill().ifPresent(now -> {
            throw new ChangesStopped(now);
        });
    }

    /** Calls the listener whenever changes begin or cease to be taken. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Before any door opens and any worker begins. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void start() {
        round();
        super.start();
    }

    @Override
    protected boolean round() {
        Standstill before = standstill;
        standstill = refusedFeed().or(this::backup).orElse(null);
        if ((before == null) != (standstill == null)) {
            log.info("Changes are {}", standstill == null ? "taken again" : "not taken: " + standstill);
            listeners.forEach(Runnable::run);
        }
        return false;
    }

    private Optional<Standstill> backup() {
        return jdbc.sql("""
                select ceil(extract(epoch from max(until) - now()))::bigint as seconds
                from continuity.pauses where until > now() having count(*) > 0
                """).query(Long.class).optional()
                .map(seconds -> new Standstill(Standstill.Cause.BACKUP, "", Math.max(1, Math.min(seconds, 10))));
    }

    /** The exporter's word: it compares what the engine tells with what the database holds. */
    private Optional<Standstill> refusedFeed() {
        if (!jdbc.sql("select to_regclass('feed.state') is not null").query(Boolean.class).single()) {
            return Optional.empty();
        }
        return jdbc.sql("select refused_reason from feed.state where refused_reason is not null "
                + "order by partition_id limit 1").query(String.class).optional()
                .map(reason -> new Standstill(Standstill.Cause.STORES_DIFFER, reason, MEND_TAKES_SECONDS));
    }
}
