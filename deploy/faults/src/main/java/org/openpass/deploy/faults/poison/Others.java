package org.openpass.deploy.faults.poison;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.openpass.deploy.faults.Latencies;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Documents;

/**
 * Everybody else: declarations filed at an even pace, whatever the ones before them are doing. Latency counts from the
 * moment at which one should have been sent to its acceptance.
 */
final class Others {

    private static final Duration END_LIMIT = Duration.ofMinutes(2);

    private final Company company;
    private final double perSecond;
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private int serial;

    Others(Company company, double perSecond) {
        this.company = company;
        this.perSecond = perSecond;
    }

    /** Files for a while, waits for the end of all that it filed, and tells how long each took. */
    void window(Duration length, Latencies into) throws Exception {
        Map<String, Instant> intended = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        Instant origin = Instant.now();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i / perSecond * 1e9 < length.toNanos(); i++) {
                long due = begun + (long) (i / perSecond * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                String reference = "OTHER-%06d".formatted(++serial);
                intended.put(reference, origin.plusNanos(due - begun));
                hands.submit(() -> file(reference));
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("A declarant could not go on", failures.peek());
        }
        Await.until("acceptance of the others", END_LIMIT, () -> company.system.count("select count(*) from "
                + "declaration.declarations where reference like 'OTHER-%' and status <> 'ACCEPTED'") == 0);
        measure(intended, into);
    }

    private void file(String reference) {
        try {
            company.declarant.file(reference, Documents::straightThrough);
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private void measure(Map<String, Instant> intended, Latencies into) throws SQLException {
        try (var connection = company.system.database(); var statement = connection.createStatement();
                var found = statement.executeQuery("select reference, accepted_at from declaration.declarations "
                        + "where reference like 'OTHER-%'")) {
            while (found.next()) {
                Instant due = intended.get(found.getString(1));
                if (due != null) {
                    into.add(Duration.between(due, found.getTimestamp(2).toInstant()).toNanos() / 1e6);
                }
            }
        }
    }
}
