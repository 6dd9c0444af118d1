package org.openpass.deploy.faults.kills;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.deploy.rig.RunningSystem;

/** What is killed: a process with {@code kill -9}, the exporter's connection by the database, or all processes at once. */
enum Victim {
    APP("app"), ENGINE("engine"), DATABASE("postgres"), SEARCH("search"), FEED_CONNECTION, ALL("app", "engine", "postgres",
            "search");

    private final List<String> processes;

    Victim(String... processes) {
        this.processes = List.of(processes);
    }

    /** Kills it; returns how often each process will have been started again when it is back. */
    Map<String, Integer> kill(RunningSystem system) {
        Map<String, Integer> restarts = new TreeMap<>();
        processes.forEach(process -> restarts.put(process, system.restarts(process) + 1));
        if (this == FEED_CONNECTION) {
            endFeedConnection(system);
        }
        processes.forEach(system::kill);
        return restarts;
    }

    /** The exporter says who it is: a database that is away has no connection to end, which is as good. */
    private static void endFeedConnection(RunningSystem system) {
        try (var connection = system.superuser(); var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity "
                    + "where application_name like 'openpass-feed%'");
        } catch (SQLException away) {
            // Its connection has ended already.
        }
    }
}
