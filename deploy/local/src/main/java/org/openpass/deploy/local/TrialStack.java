package org.openpass.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The trial of this machine: at most one, started by an order, ended by another, by ten idle minutes, or because something of
 * it does not work. Nobody restarts it: a trial that broke is thrown away, and the next one is new.
 */
final class TrialStack {

    enum State { STARTING, READY, ENDED }

    private static final long LEAST_FREE_MB = Long.parseLong(
            System.getenv().getOrDefault("OPENPASS_TRIAL_LEAST_FREE_MB", "2000"));

    private final LocalStack system;
    private final Path jar;
    private final Map<String, String> outer;
    private final Runnable changed;
    private volatile Said said;
    private volatile TrialRun run;

    private record Said(State state, String reason, Instant since) {
    }

    /** @param changed told after each change of what {@link #json()} says */
    TrialStack(LocalStack system, Path jar, Map<String, String> outer, Runnable changed) {
        this.system = system;
        this.jar = jar;
        this.outer = outer;
        this.changed = changed;
    }

    /** What the application proves itself with on the other side. */
    static String secret(LocalStack system) {
        return system.secrets().of("trial.secret");
    }

    /** Carries an order out: {@code start}, which only begins, or {@code end}. */
    String order(String what) {
        return switch (what) {
            case "start" -> start();
            case "end" -> end("it was ended by an order") ? "The trial has ended" : "There was no trial";
            default -> throw new Refusal("A trial is started or ended; nobody knows how to " + what + " it.");
        };
    }

    private String start() {
        TrialRun begun;
        synchronized (this) {
            if (run != null) {
                return "There is a trial already";
            }
            PostgresServer server = system.embedded(PostgresServer.class).orElseThrow(() -> new Refusal("The database is an "
                    + "external one, in which no trial can be made: name an installation beside this one, with "
                    + "OPENPASS_STUDIO_TRIAL_URL and OPENPASS_STUDIO_TRIAL_SECRET."));
            long free = FreeMemory.megabytes();
            if (free < LEAST_FREE_MB) {
                throw new Refusal("Only %d MB of memory are free, and a trial needs up to 1300: it starts with %d or more."
                        .formatted(free, LEAST_FREE_MB));
            }
            begun = new TrialRun(system, server, jar, secret(system), outer, this::told);
            run = begun;
        }
        become(State.STARTING, "");
        begun.begin();
        return "The trial starts, which takes 20 to 60 s";
    }

    /** Ends it for this reason and returns when nothing of it is left; false when there was none. */
    boolean end(String why) {
        TrialRun ending = run;
        if (ending == null) {
            return false;
        }
        ending.end(why);
        return true;
    }

    /** Takes away what a killed supervisor left; its programs are ended by then. */
    void clear() {
        system.embedded(PostgresServer.class).ifPresent(server -> {
            try {
                new TrialDatabase(server, "").drop();
                Trees.delete(system.dir().trial());
            } catch (SQLException | IOException later) {
                StatusFile.say("what is left of a trial goes at the next one: " + later.getMessage());
            }
        });
    }

    private void told(State now, String why) {
        if (now == State.ENDED) {
            run = null;
        }
        become(now, why);
    }

    private void become(State now, String why) {
        said = new Said(now, why, Instant.now());
        StatusFile.say(now == State.ENDED ? "trial ended: " + why : "trial " + now.name().toLowerCase(Locale.ROOT));
        changed.run();
    }

    /** For {@code run/status.json}; empty while there was none since the supervisor started. Waits for nobody. */
    String json() {
        Said now = said;
        Optional<TrialRun> running = Optional.ofNullable(run);
        return now == null ? "" : "{\"state\":\"%s\",\"since\":\"%s\",\"url\":\"%s\",\"pids\":%s,\"seconds\":%d,\"reason\":\"%s\"}"
                .formatted(now.state(), now.since(), running.map(TrialRun::url).orElse(""),
                        running.map(TrialRun::pids).orElse("[]"), running.map(TrialRun::secondsToReady).orElse(0L),
                        now.reason().replaceAll("[\\\\\"\\p{Cntrl}]", " "));
    }
}
