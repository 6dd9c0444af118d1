package org.openpass.deploy.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Ours: a straight-through declaration filed over HTTP, ended when its acceptance is committed. A trigger of the benchmark's
 * own tells of that, so that nothing is slowed down by being asked.
 */
public final class Filings implements Load, AutoCloseable {

    private static final String TELL = """
            create or replace function declaration.bench_accepted() returns trigger language plpgsql as $$
            begin perform pg_notify('bench_accepted', new.reference); return null; end $$;
            create or replace trigger bench_accepted after update on declaration.declarations for each row
            when (new.status = 'ACCEPTED' and old.status <> 'ACCEPTED') execute function declaration.bench_accepted();
            """;

    private final Customs.Caller declarant;
    private final Map<String, Runnable> waiting = new ConcurrentHashMap<>();
    private final AtomicLong serial = new AtomicLong();
    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final Connection connection;

    public Filings(RunningSystem system, Customs.Caller declarant) throws SQLException {
        this.declarant = declarant;
        connection = system.superuser();
        try (var statement = connection.createStatement()) {
            statement.execute(TELL);
            statement.execute("listen bench_accepted");
        }
        Thread.ofPlatform().daemon().name("accepted").start(this::listen);
    }

    private void listen() {
        try {
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (true) {
                PGNotification[] received = notifications.getNotifications(0);
                for (PGNotification accepted : received == null ? new PGNotification[0] : received) {
                    Runnable ended = waiting.remove(accepted.getParameter());
                    if (ended != null) {
                        ended.run();
                    }
                }
            }
        } catch (SQLException closed) {
            // The benchmark is over.
        }
    }

    @Override
    public void begin(Runnable ended) throws Exception {
        String reference = "BENCH-" + run + "-" + serial.incrementAndGet();
        waiting.put(reference, ended);
        Customs.Answer answer = declarant.post("/api/v1/declarations", Documents.straightThrough(reference));
        if (answer.code() != 202) {
            waiting.remove(reference);
            throw new IllegalStateException(reference + " was refused: " + answer);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
