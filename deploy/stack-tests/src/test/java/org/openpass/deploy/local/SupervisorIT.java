package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real engine, real PostgreSQL, real kills: the supervisor mends it and the feed goes on without a gap. */
class SupervisorIT {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final List<String> TRACE_TO_TASK = List.of(
            "PROCESS_INSTANCE_CREATION CREATED -", "PROCESS_INSTANCE ELEMENT_ACTIVATED feed-probe",
            "PROCESS_INSTANCE ELEMENT_ACTIVATED Start", "PROCESS_INSTANCE ELEMENT_COMPLETED Start",
            "PROCESS_INSTANCE SEQUENCE_FLOW_TAKEN Flow", "PROCESS_INSTANCE ELEMENT_ACTIVATED Task_Wait");

    @TempDir
    private Path folder;
    private SupervisorRun run;

    @AfterEach
    void end() throws Exception {
        if (run != null && run.process() != null) {
            run.process().destroy();
            run.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whateverIsKilledComesBackAndTheFeedHasNoGap() throws Exception {
        run = new SupervisorRun(folder, freePort());
        run.start();
        await(run::allReady);
        var engine = new Engine(run.engineRest());
        engine.deploy();
        var instances = new ArrayList<Long>();
        instances.add(engine.create());
        awaitWholeFeed(instances);

        run.kill("postgres");
        for (int more = 0; more < 150; more++) {
            instances.add(engine.create());
        }
        await(() -> run.ready("postgres", 1));
        awaitWholeFeed(instances);

        run.kill("engine");
        await(() -> run.ready("engine", 1));
        instances.add(engine.create());
        awaitWholeFeed(instances);

        run.process().destroyForcibly().waitFor();
        run.start();
        await(run::allReady);
        engine = new Engine(run.engineRest());
        instances.add(engine.create());
        awaitWholeFeed(instances);
        assertThat(rows("select partition_id::text from feed.state where refused_reason is not null")).isEmpty();

        Process second = run.launch();
        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(run.output()).contains("Another OpenPass already runs with the data in");

        run.process().destroy();
        assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.output()).containsSubsequence("engine ended with code", "engine ready in", "stopped");
        assertThat(ProcessHandle.allProcesses().filter(this::usesOurFolder)).isEmpty();
    }

    private void awaitWholeFeed(List<Long> instances) {
        await(() -> {
            for (long instance : instances) {
                if (!TRACE_TO_TASK.equals(rows("select value_type || ' ' || intent || ' ' || coalesce(element_id, '-')"
                        + " from feed.records where process_instance_key = " + instance + " order by partition_id, position"))) {
                    return false;
                }
            }
            return true;
        });
    }

    private List<String> rows(String query) throws IOException, SQLException {
        Database database = run.database();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private boolean usesOurFolder(ProcessHandle process) {
        return process.pid() != ProcessHandle.current().pid()
                && process.info().commandLine().filter(line -> line.contains(run.data.toString())).isPresent();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).ignoreExceptions().until(condition);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
