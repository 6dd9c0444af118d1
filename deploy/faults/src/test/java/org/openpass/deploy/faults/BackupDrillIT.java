package org.openpass.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Declarant;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.Installation;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/** A backup of a system at work, laid down elsewhere: all of its moment is there, and no other engine is taken for its own. */
@Tag("drill")
class BackupDrillIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void whatWasAcknowledgedBeforeTheBackupGoesOnElsewhere() throws Exception {
        Path backup = folder.resolve("backup");
        Map<String, String> before;
        String waiting;
        String later;
        SampleWorld world;
        String url;
        try (RunningSystem system = RunningSystem.in(folder.resolve("first")).start()) {
            awaitStart(system);
            url = system.url();
            var customs = new Customs(url);
            world = SampleWorld.prepare(customs, system.administratorPassword());
            var declarant = new Declarant(world.declarant());
            waiting = declarant.file("DRILL-REVIEWED", reference -> Documents.of(reference, "PAY_AFTER_ACCEPTANCE", "IR"));
            String accepted = declarant.file("DRILL-ACCEPTED", Documents::straightThrough);
            awaitStatus(declarant, accepted, "ACCEPTED");
            Await.until("the officer's task", LIMIT, () -> task(world.officer(), waiting) > 0);
            before = declarant.history();

            var filing = new AtomicBoolean(true);
            CompletableFuture<Void> traffic = CompletableFuture.runAsync(() -> {
                // Until the doors were met closed, and a few more: a machine that is slow to start its engine has enough to do.
                for (int i = 0, after = 0; filing.get() && after < 5; i++) {
                    declarant.file("DRILL-MEANWHILE-" + i, Documents::straightThrough);
                    after += declarant.retries() > 0 ? 1 : 0;
                }
            });
            String said = launch(0, "backup", "--data", system.data().toString(), backup.toString());
            filing.set(false);
            traffic.join();
            System.out.println(said);
            assertThat(said).contains("The doors were closed for").contains("The engine answers again");
            assertThat(system.count("select count(*) from continuity.backups")).as("noted for administrators").isOne();
            assertThat(declarant.retries()).as("filings that met closed doors").isPositive();
            later = declarant.file("DRILL-LATER", Documents::straightThrough);
            awaitStatus(declarant, later, "ACCEPTED");
            assertThat(system.restarts("engine")).isZero();
        }

        theBackupHoldsItsMoment(backup, before, waiting, later, url, world);
        anEngineOfAnotherTimeIsRefused(backup);
    }

    private void theBackupHoldsItsMoment(Path backup, Map<String, String> before, String waiting, String later, String url,
            SampleWorld world) throws Exception {
        Path data = folder.resolve("second/data");
        launch(0, "restore", backup.toString(), "--data", data.toString());
        assertThat(launch(2, "restore", backup.toString(), "--data", data.toString())).contains("--replace");
        int port = Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
        try (RunningSystem system = RunningSystem.in(folder.resolve("second")).port(port).start()) {
            awaitStart(system);
            Customs.Caller software = world.declarant();
            for (String number : before.values()) {
                Await.until(number, LIMIT, () -> software.get("/api/v1/declarations/" + number).code() == 200);
            }
            Await.until("a declaration of after the backup to be unknown", LIMIT,
                    () -> software.get("/api/v1/declarations/" + later).code() == 404);
            var declarant = new Declarant(software);
            long task = task(world.officer(), waiting);
            assertThat(world.officer().post("/api/v1/tasks/" + task + "/claim", "{}").ok()).isTrue();
            assertThat(world.officer().post("/api/v1/tasks/" + task + "/decision",
                    Map.of("decision", "ACCEPT", "findings", "The documents agree.")).ok()).isTrue();
            awaitStatus(declarant, waiting, "ACCEPTED");
            Await.until("all cases to end", LIMIT, () -> system.count(
                    "select count(*) from engine.instances where state = 'ACTIVE'") == 0);
            Await.until("the index to hold the cases again", LIMIT, () -> found(world, waiting) && !found(world, later));
            RunningSystem.Checked checked = system.check();
            assertThat(checked.code()).as(checked.report()).isZero();
            assertThat(system.count("select count(*) from feed.state where refused_reason is not null")).isZero();
        }
    }

    private void anEngineOfAnotherTimeIsRefused(Path backup) throws Exception {
        Path engine = folder.resolve("first/data/engine/data");
        Files.move(engine, engine.resolveSibling("own"));
        copy(backup.resolve("engine/data"), engine);
        try (RunningSystem system = RunningSystem.in(folder.resolve("first")).start()) {
            Await.until("the refusal", LIMIT, () -> !system.alive());
            assertThat(system.output()).contains("is older than the database").contains("so nothing was started");
        }
    }

    private static void awaitStart(RunningSystem system) throws InterruptedException {
        try {
            Await.until("the start", LIMIT, () -> system.ready("app") && system.ready("engine"));
        } catch (AssertionError late) {
            throw new AssertionError(system.output(), late);
        }
    }

    private static void awaitStatus(Declarant declarant, String number, String status) throws InterruptedException {
        Await.until(number + " to be " + status, LIMIT, () -> status.equals(declarant.statusOf(number)));
    }

    /** The open task of the case; 0 while there is none. */
    private static long task(Customs.Caller officer, String number) throws IOException {
        for (var entry : officer.get("/api/v1/tasks?view=GROUP").body()) {
            if (number.equals(entry.path("subject").asString(""))) {
                return entry.path("task").path("key").asLong();
            }
        }
        return 0;
    }

    /** By the index, which alone knows a number by a part of it. */
    private static boolean found(SampleWorld world, String number) throws IOException {
        return world.officer().get("/api/v1/cases?q=" + number.substring(1)).body().toString().contains(number);
    }

    private static String launch(int expected, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Installation.root().resolve("openpass").toString()));
        command.addAll(List.of(arguments));
        Process launched = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(launched.getInputStream().readAllBytes());
        assertThat(launched.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
