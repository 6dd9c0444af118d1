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

    /** It answers now: what is down already cannot be killed. */
    boolean isUp(RunningSystem system) {
        return this == FEED_CONNECTION ? system.ready("postgres") && system.ready("engine")
                : processes.stream().allMatch(system::ready);
    }

    /** Kills it; returns each process as it was: it is back when another one answers, also when it was down already. */
    Map<String, Long> kill(RunningSystem system) {
        Map<String, Long> killed = new TreeMap<>();
        processes.forEach(process -> killed.put(process, system.pid(process)));
        if (this == FEED_CONNECTION) {
            endFeedConnection(system);
        }
        processes.forEach(system::kill);
        return killed;
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
