package org.openpass.deploy.faults.clock;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Aftermath;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.Traffic;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/** The clock is an hour ahead, right, an hour behind and right again, of all processes and of one. */
public final class ClockTrial implements Trial {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Duration> JUMPS = List.of(HOUR, HOUR.negated(), HOUR.negated(), HOUR);
    private static final double DECLARATIONS_PER_SECOND = 2;
    private static final Duration BETWEEN_JUMPS = Duration.ofSeconds(40);
    private static final Duration FIRST = Duration.ofMinutes(4);
    /** Nothing may wait for the clock to catch up: that would be an hour. */
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private int probes;

    /** Moves somebody's clock by the duration. */
    private interface Jump {
        void by(Duration step) throws IOException, InterruptedException;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String covers() {
        return "the time of day an hour forward and back, twice, under traffic: of the whole machine, of the database alone, "
                + "of the engine alone. (The application's alone is both at once, the other way round.)";
    }

    @Override
    public void run(Arena arena) throws Exception {
        if (TimeOfDay.library().isEmpty()) {
            arena.findings().note("NOT COVERED here: libfaketime (package faketime) is missing; only the engine's own "
                    + "controlled clock is moved.");
            onEach(arena, RunningSystem.in(arena.folder().resolve("each")), null);
            return;
        }
        machine(arena);
        var time = TimeOfDay.in(arena.folder().resolve("each"));
        RunningSystem.Builder system = RunningSystem.in(arena.folder().resolve("each"))
                .environment("FAKETIME_SKIP_CMDS", "java");
        time.environment().forEach(system::environment);
        onEach(arena, system, time);
    }

    private void machine(Arena arena) throws Exception {
        Path folder = arena.folder().resolve("machine");
        var time = TimeOfDay.in(folder);
        RunningSystem.Builder system = RunningSystem.in(folder).withBank();
        time.environment().forEach(system::environment);
        try (Company company = Company.of(system.start())) {
            var stepped = new Stepped(time);
            under(arena, company, () -> jumps(arena, company, "the machine's clock", stepped::by));
        }
    }

    private void onEach(Arena arena, RunningSystem.Builder system, TimeOfDay database) throws Exception {
        try (Company company = Company.of(system.withBank()
                .environment("JAVA_TOOL_OPTIONS", "-Dzeebe.clock.controlled=true").start())) {
            under(arena, company, () -> {
                if (database != null) {
                    jumps(arena, company, "the database's clock", new Stepped(database)::by);
                }
                jumps(arena, company, "the engine's clock", step -> addToEngine(company, step));
            });
        }
    }

    /** A clock that is moved step by step. */
    private static final class Stepped {

        private final TimeOfDay time;
        private Duration offset = Duration.ZERO;

        Stepped(TimeOfDay time) {
            this.time = time;
        }

        void by(Duration step) throws IOException {
            offset = offset.plus(step);
            time.set(offset);
        }
    }

    /** What is done while declarations are filed. */
    private interface Trouble {
        void run() throws Exception;
    }

    private void under(Arena arena, Company company, Trouble trouble) throws Exception {
        try (var traffic = new Traffic(company.declarant, company.payer, DECLARATIONS_PER_SECOND, arena.seed())) {
            Arena.await("the first acceptances", FIRST, () -> traffic.acknowledged() > 20);
            trouble.run();
            traffic.stop();
            Aftermath.everythingAcknowledgedIsThereOnce(company, traffic, arena.findings());
            Aftermath.nothingNeedsAPerson(company, arena.findings());
            arena.check(company.system);
        }
    }

    private void jumps(Arena arena, Company company, String whose, Jump jump) throws Exception {
        Duration offset = Duration.ZERO;
        for (Duration step : JUMPS) {
            offset = offset.plus(step);
            long jumped = System.nanoTime();
            jump.by(step);
            TimeUnit.SECONDS.sleep(2);
            String straight = company.declarant.file("CLOCK-%05d".formatted(++probes), Documents::straightThrough);
            String reviewed = company.declarant.file("CLOCK-%05d".formatted(++probes), Documents::reviewed);
            company.payer.owes(reviewed);
            for (String number : List.of(straight, reviewed)) {
                Arena.await("acceptance of " + number + ", filed after " + whose + " went by " + step + " to " + offset, LIMIT,
                        () -> "ACCEPTED".equals(company.declarant.statusOf(number)));
            }
            arena.findings().figure(whose + " to %+d min: a reviewed and paid declaration filed then is accepted after, s"
                    .formatted(offset.toMinutes()), (System.nanoTime() - jumped) / 1_000_000_000);
            TimeUnit.SECONDS.sleep(Math.max(0, BETWEEN_JUMPS.toSeconds() - (System.nanoTime() - jumped) / 1_000_000_000));
        }
        arena.findings().figure(whose + ": ends of database, engine, search, application", List.of("postgres", "engine",
                "search", "app").stream().map(company.system::restarts).toList());
    }

    private static void addToEngine(Company company, Duration step) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            int code = http.send(HttpRequest.newBuilder(URI.create(company.system.address("engine.management")
                            + "/actuator/clock/add")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\": " + step.toMillis() + "}")).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
            Arena.require(code == 200, "The engine's clock was not moved: " + code);
        }
    }
}
