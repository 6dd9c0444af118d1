package org.openpass.deploy.faults.kills;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.Reckoning;
import org.openpass.deploy.faults.world.Traffic;
import org.openpass.deploy.faults.world.cargo.CargoReckoning;
import org.openpass.deploy.faults.world.cargo.CargoTraffic;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/**
 * Kills at random times, most of them before what was killed last is back, under declarations filed at an even pace. Afterwards
 * everything that was acknowledged is there once and has come to its end, and the invariants hold.
 */
public final class KillsTrial implements Trial {

    private static final double DECLARATIONS_PER_SECOND = 6;
    /** Awaiting a recovery, and that a case passes, takes half a minute: of all kills an hour would not hold 300. */
    private static final int AWAITED_ONE_OF = 5;
    /** The supervisor waits longer and longer for what ends again and again, up to 30 s: then most of an hour is waiting. */
    private static final String RESTARTS_WITHIN = "PT4S";
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(4);

    private final List<Victim> first;
    private final Map<String, String> environment;
    private final int carriers;
    private final int voyages;
    private final Recoveries recoveries = new Recoveries();
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);
    private int probes;

    /** Each kind at least once. */
    public KillsTrial() {
        this(List.of(Victim.values()), Map.of(), 2, Integer.MAX_VALUE);
    }

    /** @param voyages of each carrier at most */
    private KillsTrial(List<Victim> first, Map<String, String> environment, int carriers, int voyages) {
        this.first = first;
        this.environment = environment;
        this.carriers = carriers;
        this.voyages = voyages;
    }

    /** A short one, with one voyage: the exporter's connection, and everything at once. */
    public static KillsTrial smoke() {
        // No process lives long enough to be worth more than a quick compilation.
        return new KillsTrial(List.of(Victim.FEED_CONNECTION, Victim.ALL), Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"), 1, 1);
    }

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String covers() {
        return "kill -9 of application, engine, PostgreSQL, search, all at once, and the end of the exporter's connection, at "
                + "random times under filing, review, payment, manifests in pieces and movements of goods.";
    }

    @Override
    public void run(Arena arena) throws Exception {
        Random random = arena.random();
        long end = System.nanoTime() + arena.time().toNanos();
        RunningSystem.Builder system = RunningSystem.in(arena.folder()).withBank()
                .environment("OPENPASS_LONGEST_RESTART_DELAY", RESTARTS_WITHIN);
        environment.forEach(system::environment);
        try (Company company = Company.of(system.start());
                var traffic = new Traffic(company.declarant, company.payer, DECLARATIONS_PER_SECOND, arena.seed());
                var cargo = new CargoTraffic(company, carriers, voyages, arena.seed())) {
            Await.until("the first acceptances", RECOVERY_LIMIT, () -> traffic.acknowledged() > 20);
            // These at least, however short the time.
            for (Victim victim : first) {
                strike(victim, true, company, random, traffic);
                cargo.mustGoOn();
            }
            while (System.nanoTime() < end) {
                List<Victim> up = Stream.of(Victim.values()).filter(victim -> victim.isUp(company.system)).toList();
                if (up.isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(100);
                } else {
                    strike(up.get(random.nextInt(up.size())), random.nextInt(AWAITED_ONE_OF) == 0, company, random, traffic);
                    cargo.mustGoOn();
                }
            }
            traffic.stop();
            cargo.stop();
            recoveries.tell(arena.findings());
            arena.findings().figure("kills", kills);
            arena.findings().figure("kills in all", kills.values().stream().mapToInt(Integer::intValue).sum());
            var reckoning = new Reckoning(company, arena.findings());
            reckoning.everythingAcknowledgedIsThereOnce(traffic.documents(), CargoReckoning.of(company.system, cargo, arena.findings()));
            reckoning.nothingNeedsAPerson();
            arena.check(company.system);
        }
    }

    private void strike(Victim victim, boolean awaited, Company company, Random random, Traffic traffic) throws Exception {
        kills.merge(victim, 1, Integer::sum);
        long killed = System.nanoTime();
        Map<String, Long> gone = victim.kill(company.system);
        if (awaited) {
            Await.until(victim + " to answer again", RECOVERY_LIMIT, () -> gone.entrySet().stream()
                    .allMatch(e -> company.system.readyInPlaceOf(e.getKey(), e.getValue())));
            Duration ready = Duration.ofNanos(System.nanoTime() - killed);
            recoveries.add(victim, new Recoveries.Recovery(ready, clears(company, killed)));
        }
        traffic.mustGoOn();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(7_000));
    }

    private Duration clears(Company company, long killed) throws Exception {
        String number = company.declarant.file("PROBE-%05d".formatted(++probes), Documents::straightThrough);
        Await.until("acceptance of a declaration filed after a kill", RECOVERY_LIMIT,
                () -> "ACCEPTED".equals(company.declarant.statusOf(number)));
        return Duration.ofNanos(System.nanoTime() - killed);
    }
}
