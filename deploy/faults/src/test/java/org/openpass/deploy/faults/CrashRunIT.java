package org.openpass.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Application, engine and PostgreSQL are killed in turn in the middle of some 300 declarations. Everything that was
 * acknowledged is accepted, once, and the invariants hold.
 */
class CrashRunIT {

    private static final int PART = 34;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ACCEPTED = "select count(*) from declaration.declarations where status = 'ACCEPTED'";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;
    private RunningSystem system;
    private Declarant declarant;
    private CompletableFuture<Void> filing;

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhateverIsKilled() throws Exception {
        try (RunningSystem started = RunningSystem.in(folder)) {
            system = started;
            until(() -> system.ready("app") && system.ready("engine"));
            var customs = new Customs(system.url());
            declarant = new Declarant(customs, SampleWorld.prepare(customs, system.administratorPassword()));

            var recoveries = new TreeMap<String, Recovery>();
            for (String victim : new String[] {"app", "engine", "postgres"}) {
                recoveries.put(victim, killInTheMiddle(victim));
            }
            recoveries.forEach((victim, recovery) -> System.out.printf(
                    "kill -9 %-8s answers again after %4.1f s, all acknowledged accepted after %4.1f s%n",
                    victim, recovery.ready().toMillis() / 1e3, recovery.accepted().toMillis() / 1e3));
            System.out.println("Filings without an answer, filed again: " + declarant.retries());

            everyAcknowledgedNumberIsAcceptedOnce();
            nothingNeededAPerson();
            theInvariantsHold();
        } catch (Exception | AssertionError failed) {
            System.out.println(system == null ? "" : system.output());
            throw failed;
        }
    }

    private record Recovery(Duration ready, Duration accepted) {
    }

    /** A part of the declarations is filed before the kill, a part around it, and a part when it has happened. */
    private Recovery killInTheMiddle(String victim) throws Exception {
        int before = declarant.acknowledged();
        int restarts = system.restarts(victim);
        filing = CompletableFuture.runAsync(() -> declarant.file(before, before + 2 * PART));
        until(() -> declarant.acknowledged() > before + PART);
        long killed = System.nanoTime();
        system.kill(victim);
        filing = filing.thenRunAsync(() -> declarant.file(before + 2 * PART, before + 3 * PART));
        if ("engine".equals(victim)) {
            until(() -> declarant.acknowledged() > before + 2 * PART);
            assertThat(system.readyAfter(victim, restarts + 1)).as("engine when a filing was answered").isFalse();
        }
        until(() -> system.readyAfter(victim, restarts + 1));
        Duration ready = since(killed);
        until(() -> filing.isDone() && system.count(ACCEPTED) == declarant.acknowledged());
        return new Recovery(ready, since(killed));
    }

    private void everyAcknowledgedNumberIsAcceptedOnce() throws Exception {
        Map<String, String> history = declarant.history();
        assertThat(history).hasSize(9 * PART);
        assertThat(new HashSet<>(history.values())).as("distinct numbers").hasSize(history.size());
        for (Map.Entry<String, String> filed : history.entrySet()) {
            assertThat(declarant.statusOf(filed.getValue())).as(filed.getKey()).isEqualTo("ACCEPTED");
            assertThat(declarant.acknowledgement(filed.getKey())).as("the same again").isEqualTo(filed.getValue());
        }
        assertThat(system.count("select count(distinct reference) from declaration.declarations"))
                .isEqualTo(history.size());
        assertThat(system.count("select count(*) from casework.cases")).isEqualTo(history.size());
        assertThat(system.count("select count(*) from collection.notices")).isEqualTo(history.size());
    }

    /** A crash is no business of an officer or an administrator: no incident, nothing parked, no alert left. */
    private void nothingNeededAPerson() throws Exception {
        until(() -> system.count("select count(*) from engine.instances where state = 'ACTIVE'") == 0);
        assertThat(system.count("select count(*) from engine.incidents")).as("incidents").isZero();
        assertThat(system.count("select count(*) from engine.parked_records")).as("parked records").isZero();
        assertThat(system.count("select count(*) from engine.alerts where settled_at is null")).as("alerts").isZero();
    }

    private void theInvariantsHold() throws Exception {
        RunningSystem.Checked checked = system.check();
        System.out.println(checked.report());
        assertThat(checked.code()).as(checked.report()).isZero();
        assertThat(checked.report()).contains("I1 ", "I2 ", "I3 ", "I4 ", "I5 ", "I6 ", "I7 ", "I8 ", "I9 ");
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).ignoreExceptionsInstanceOf(SQLException.class)
                .failFast(() -> {
                    if (filing != null && filing.isCompletedExceptionally()) {
                        filing.join();
                    }
                })
                .until(condition);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
