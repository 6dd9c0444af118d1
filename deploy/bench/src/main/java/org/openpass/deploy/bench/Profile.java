package org.openpass.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Installation;
import org.openpass.deploy.rig.RunningSystem;

/** Where the time goes: flight recordings of application and engine, and the statements that the database ran. */
public final class Profile {

    private static final List<String> RECORDED = List.of("app", "engine");

    private static final String STATEMENTS = """
            select calls, round(total_exec_time::numeric, 1) as ms, rows, regexp_replace(query, '\\s+', ' ', 'g') as statement
            from pg_stat_statements order by total_exec_time desc limit 200""";

    private final RunningSystem system;
    private final Path folder;

    private Profile(RunningSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    /** Lets the database, started anew, count its statements from now on, and application and engine record themselves. */
    public static Profile begin(RunningSystem system, Path folder) throws Exception {
        try (var connection = system.superuser(); var statement = connection.createStatement()) {
            statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        }
        int restarts = system.restarts("postgres") + 1;
        system.kill("postgres");
        Await.until("the database to count its statements", Duration.ofMinutes(2),
                () -> system.readyAfter("postgres", restarts));
        try (var connection = system.superuser(); var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
        for (String process : RECORDED) {
            jcmd(system, process, "JFR.start", "name=bench", "settings=profile");
        }
        return new Profile(system, folder);
    }

    /** Writes {@code statements.txt}, {@code app.jfr} and {@code engine.jfr}. */
    public void end() throws SQLException, IOException, InterruptedException {
        var text = new StringBuilder();
        try (var connection = system.superuser(); var statement = connection.createStatement();
                var found = statement.executeQuery(STATEMENTS)) {
            while (found.next()) {
                text.append("%9d %10.1f %9d  %s%n".formatted(found.getLong(1), found.getDouble(2), found.getLong(3),
                        found.getString(4)));
            }
        }
        Files.writeString(folder.resolve("statements.txt"), text);
        for (String process : RECORDED) {
            jcmd(system, process, "JFR.stop", "name=bench", "filename=" + folder.resolve(process + ".jfr"));
        }
    }

    private static void jcmd(RunningSystem system, String process, String... command)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(Path.of(Installation.java()).resolveSibling("jcmd").toString(),
                String.valueOf(system.pid(process))));
        all.addAll(List.of(command));
        new ProcessBuilder(all).inheritIO().start().waitFor();
    }
}
