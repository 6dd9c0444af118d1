package org.openpass.deploy.faults.seams;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/**
 * Crashes the engine at the commit of a batch of its feed. Before the commit: a constraint trigger, which runs when
 * everything else of the commit has been done, waits for a lock. After it, before the exporter can know: the commit of this
 * one transaction waits for a replica that does not exist, when it is on disk already.
 */
final class FeedSeams implements AutoCloseable {

    /** Where the engine crashes, and what its connection waits for there. */
    enum Seam { BEFORE("advisory"), AFTER("SyncRep");

        private final String waitEvent;

        Seam(String waitEvent) {
            this.waitEvent = waitEvent;
        }
    }

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final RunningSystem system;
    private final Connection holder;
    private final AtomicInteger crashes = new AtomicInteger();
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    FeedSeams(RunningSystem system) throws SQLException {
        this.system = system;
        holder = system.superuser();
        for (String statement : List.of("create schema trial", "grant usage on schema trial to public",
                "create table trial.wanted (seam text)", "grant select on trial.wanted to public", """
                create function trial.halt() returns trigger language plpgsql as $$
                begin
                    if exists (select 1 from trial.wanted where seam = 'BEFORE') then
                        perform pg_advisory_xact_lock_shared(4711);
                    elsif exists (select 1 from trial.wanted where seam = 'AFTER') then
                        perform set_config('synchronous_commit', 'on', true);
                    end if;
                    return null;
                end $$""", "create constraint trigger halt after insert on feed.records deferrable initially deferred "
                + "for each row execute function trial.halt()",
                // All others are still durable before they are answered, but wait for no replica.
                "alter database openpass set synchronous_commit = 'local'", "set synchronous_commit = 'local'",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'openpass' "
                        + "and pid <> pg_backend_pid()")) {
            execute(statement);
        }
    }

    /** Crashes the engine at the commit of its next batch that begins after this. */
    void crashAtNextBatch(Seam seam) throws SQLException {
        if (seam == Seam.BEFORE) {
            execute("select pg_advisory_lock(4711)");
        } else {
            execute("alter system set synchronous_standby_names = 'nobody'");
            execute("select pg_reload_conf()");
        }
        execute("insert into trial.wanted values ('" + seam + "')");
        underWay = CompletableFuture.runAsync(() -> {
            try {
                crash(seam);
            } catch (SQLException | InterruptedException e) {
                throw new CompletionException(e);
            }
        });
    }

    /** Waits until the engine has crashed where it was to. */
    void awaitCrash() {
        underWay.join();
    }

    /** How often the engine has crashed here. */
    int crashes() {
        return crashes.get();
    }

    private void crash(Seam seam) throws SQLException, InterruptedException {
        Await.until("a batch of the feed", LIMIT, () -> system.count("select count(*) from pg_stat_activity "
                + "where application_name like 'openpass-feed%' and wait_event = '" + seam.waitEvent + "'") > 0);
        ProcessHandle engine = ProcessHandle.of(system.pid("engine")).orElseThrow();
        engine.destroyForcibly();
        engine.onExit().join();
        crashes.incrementAndGet();
        execute("delete from trial.wanted");
        if (seam == Seam.BEFORE) {
            // Left alone the server would go on and commit for a client that is gone.
            execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'openpass-feed%'");
            execute("select pg_advisory_unlock(4711)");
        } else {
            execute("alter system reset synchronous_standby_names");
            execute("select pg_reload_conf()");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (String statement : List.of("drop trigger halt on feed.records", "drop schema trial cascade",
                "alter system reset synchronous_standby_names", "select pg_reload_conf()",
                "alter database openpass reset synchronous_commit")) {
            execute(statement);
        }
        holder.close();
    }
}
