package org.openpass.deploy.faults.clock;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.clock.TimeOfDay.Clock;
import org.openpass.deploy.faults.world.Reckoning;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.Traffic;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/** The clock is an hour ahead, right, an hour behind and right again, of the whole machine and of each process alone. */
public final class ClockTrial implements Trial {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final List<Duration> STEPS = List.of(HOUR, HOUR.negated(), HOUR.negated(), HOUR);
    private static final double DECLARATIONS_PER_SECOND = 2;
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofMinutes(4);
    /** Nothing may wait for the clock to catch up: that would be an hour. */
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final List<String> PROCESSES = List.of("postgres", "engine", "search", "app");
    private int probes;

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String covers() {
        return "the time of day an hour forward, back, further back and forward under traffic: of the whole machine, and of the "
                + "database, the engine and the application alone. (A library before the C library tells the processes another "
                + "time of day; timers of the kernel are not set.)";
    }

    @Override
    public void run(Arena arena) throws Exception {
        TimeOfDay time;
        try {
            time = TimeOfDay.in(arena.folder().resolve("clocks"));
        } catch (TimeOfDay.NotPossible e) {
            arena.findings().note("NOT COVERED here: the library that shifts clocks cannot be compiled (" + e.getMessage() + ").");
            return;
        }
        Path folder = arena.folder().resolve("system");
        RunningSystem.Builder system = RunningSystem.in(folder).withBank();
        time.environment().forEach(system::environment);
        try (Company company = Company.of(system.start());
                var traffic = new Traffic(company.declarant, company.payer, DECLARATIONS_PER_SECOND, arena.seed())) {
            Await.until("the first acceptances", FIRST, () -> traffic.acknowledged() > 20);
            steps(arena, company, time, "machine", List.of(Clock.values()));
            steps(arena, company, time, "database", List.of(Clock.POSTGRES));
            steps(arena, company, time, "application", List.of(Clock.APP));
            steps(arena, company, time, "engine", List.of(Clock.ENGINE));
            traffic.stop();
            var reckoning = new Reckoning(company, arena.findings());
            reckoning.everythingAcknowledgedIsThereOnce(traffic.documents());
            reckoning.nothingNeedsAPerson();
            arena.check(company.system);
        }
    }

    private void steps(Arena arena, Company company, TimeOfDay time, String whose, List<Clock> clocks) throws Exception {
        Duration offset = Duration.ZERO;
        for (Duration step : STEPS) {
            offset = offset.plus(step);
            long stepped = System.nanoTime();
            for (Clock clock : clocks) {
                time.step(clock, step);
            }
            isTold(company, clocks, offset);
            if (step.isNegative() && clocks.equals(List.of(Clock.ENGINE))) {
                // The supervisor sees the machine's clock only; of another machine's broker operators are told to do this.
                company.system.kill("engine");
            }
            goesOn(company, whose + "'s clock at " + offset);
            arena.findings().figure("%s's clock by %+d to %+d min: a reviewed and paid declaration filed then is accepted after, s"
                    .formatted(whose, step.toMinutes(), offset.toMinutes()), (System.nanoTime() - stepped) / 1_000_000_000);
            long left = BETWEEN_STEPS.toNanos() - (System.nanoTime() - stepped);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, left));
        }
        arena.findings().figure(whose + "'s clock: restarts of " + PROCESSES + " so far",
                PROCESSES.stream().map(company.system::restarts).toList());
    }

    /** Else the trial would prove nothing. */
    private static void isTold(Company company, List<Clock> clocks, Duration offset) throws SQLException {
        if (clocks.contains(Clock.POSTGRES)) {
            long off = company.system.count("select extract(epoch from clock_timestamp())::bigint")
                    - System.currentTimeMillis() / 1_000 - offset.toSeconds();
            Arena.require(Math.abs(off) < 5, "The database's clock was not set: it is " + off + " s away");
        }
    }

    private void goesOn(Company company, String when) throws Exception {
        Map<String, String> filed = Map.of(
                company.declarant.file("CLOCK-%05d".formatted(++probes), Documents::straightThrough), "straight through",
                company.declarant.file("CLOCK-%05d".formatted(++probes), Documents::reviewed), "reviewed and paid");
        filed.keySet().forEach(company.payer::owes);
        for (var one : filed.entrySet()) {
            Await.until("acceptance of " + one + " with the " + when, LIMIT,
                    () -> "ACCEPTED".equals(company.declarant.statusOf(one.getKey())));
        }
    }
}
