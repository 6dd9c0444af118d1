package org.openpass.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trial beside a running system, with real engine and PostgreSQL: it comes at an order, neither sees the other's database,
 * and however it ends nothing of it is left. The system's own engine is named as an external one, so that none is started.
 */
class TrialStackIT {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int RESIDENT_MB = 800;
    private static final List<String> TOLD = List.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD", "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "SERVER_PORT", "SERVER_ADDRESS",
            "OPENPASS_ENGINE_GRPC_ADDRESS", "OPENPASS_ENGINE_REST_ADDRESS", "OPENPASS_ENGINE_MANAGEMENT_ADDRESS",
            "OPENPASS_SEARCH_URL", "OPENPASS_TRIAL_SECRET", "OPENPASS_OUTAGES_SUSPECT", "OPENPASS_REFERENCE_PLACES",
            "OPENPASS_RETENTION_LOOK");

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
    void comesAtAnOrderSeesNothingOfTheSystemAndLeavesNothing() throws Exception {
        run = new SupervisorRun(folder, freePort()).with("OPENPASS_ENGINE_GRPC_ADDRESS", "http://127.0.0.1:1")
                .with("OPENPASS_SEARCH_URL", "http://127.0.0.1:1").with("SPRING_MAIL_HOST", "mail.example.org");
        run.start();
        await(run::allReady);
        assertThat(run.trial("state")).as("none is started that nobody asked for").isEmpty();

        assertThat(run.order("trial=start")).contains("The trial starts").endsWith("= 0\n");
        assertThat(run.order("trial=start")).contains("There is a trial already");
        await(() -> run.trial("state").equals("READY"));
        List<ProcessHandle> programs = programs();
        assertThat(programs).hasSize(2).allMatch(ProcessHandle::isAlive);
        assertThat(residentMb(programs.getFirst())).as("the trial's engine").isBetween(1L, (long) RESIDENT_MB);
        neitherSeesTheOthersDatabase();
        String system = run.database().url();
        assertThat(environmentOf(programs.getLast())).as("it is told of its own engine and database and of nothing else")
                .noneMatch(each -> each.contains(system + "\0") || each.contains("127.0.0.1:1\0")
                        || each.contains("mail.example.org"))
                .contains("SPRING_DATASOURCE_URL=" + system + "_trial\0").extracting(each -> each.split("=")[0])
                .filteredOn(name -> name.matches("(SPRING|SERVER|MANAGEMENT|OPENPASS)_.*")).isSubsetOf(TOLD);

        programs.getFirst().destroyForcibly();
        await(() -> run.trial("state").equals("ENDED"));
        assertThat(run.trial("reason")).contains("engine ended by itself");
        nothingIsLeft(programs);

        run.order("trial=start");
        await(() -> !run.trial("pids").isEmpty() && programs().size() == 2);
        List<ProcessHandle> second = programs();
        second.getLast().destroyForcibly();
        await(() -> run.trial("state").equals("ENDED"));
        nothingIsLeft(second);

        run.order("trial=start");
        await(() -> !run.trial("pids").isEmpty() && programs().size() == 2);
        List<ProcessHandle> third = programs();
        run.process().destroyForcibly().waitFor();
        run.start();
        await(run::allReady);
        nothingIsLeft(third);

        run.order("trial=start");
        assertThat(run.order("trial=end")).contains("The trial has ended");
        assertThat(run.order("trial=end")).contains("There was no trial");
        assertThat(run.order("trial=blow up")).endsWith("= 2\n");
        nothingIsLeft(List.of());
    }

    private void neitherSeesTheOthersDatabase() throws IOException, SQLException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(run.data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        String system = run.database().url();
        String trial = system + "_trial";
        assertThat(canRead(trial, "openpass_trial", secrets.getProperty("trial.password"))).isTrue();
        assertThat(canRead(system, "openpass", run.database().password())).isTrue();
        assertThatThrownBy(() -> canRead(system, "openpass_trial", secrets.getProperty("trial.password")))
                .isInstanceOf(SQLException.class).hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> canRead(trial, "openpass", run.database().password()))
                .isInstanceOf(SQLException.class).hasMessageContaining("permission denied for database");
    }

    private static boolean canRead(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var found = connection.createStatement().executeQuery("select 1")) {
            return found.next();
        }
    }

    private void nothingIsLeft(List<ProcessHandle> programs) throws IOException, SQLException {
        assertThat(programs).noneMatch(ProcessHandle::isAlive);
        Path trial = run.data.resolve("trial");
        assertThat(ProcessHandle.allProcesses().filter(each -> each.info().commandLine().orElse("").contains(trial.toString())))
                .isEmpty();
        assertThat(trial.resolve("engine")).doesNotExist();
        Database database = run.database();
        try (var connection = database.connect(); var found = connection.createStatement().executeQuery(
                "select count(*) from pg_database where datname = 'openpass_trial'")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    /** Engine and application. */
    private List<ProcessHandle> programs() throws IOException {
        return Stream.of(run.trial("pids").split(",")).map(String::strip).filter(pid -> pid.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream()).toList();
    }

    private static long residentMb(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElseThrow();
    }

    private static List<String> environmentOf(ProcessHandle process) throws IOException {
        return Stream.of(Files.readString(Path.of("/proc/" + process.pid() + "/environ")).split("\0"))
                .map(each -> each + "\0").toList();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).ignoreExceptions().until(condition);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
