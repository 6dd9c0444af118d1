package org.openpass.deploy.faults.twins;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.FailPointFolder;
import org.openpass.deploy.faults.world.Reckoning;
import org.openpass.deploy.faults.world.Traffic;
import org.openpass.deploy.faults.world.cargo.CargoReckoning;
import org.openpass.deploy.faults.world.cargo.CargoTraffic;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Declarant;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;
import org.openpass.deploy.rig.SampleWorld;

/**
 * Two applications on one engine and one database; each in turn is stopped for longer than its jobs, its claims and its
 * database sessions last, and goes on with what others have done meanwhile. Then instances that nobody asked for, and an
 * engine that does not answer while the clocks move an hour.
 */
public final class TwinsTrial implements Trial {

    private static final double DECLARATIONS_PER_SECOND = 2;
    private static final int CARRIERS = 2;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** Longer than a claim (20 s) and a job (30 s); longer than an idle transaction may last (60 s). */
    private static final int[] STOPPED_SECONDS = {40, 75};
    private static final Duration AWAY = Duration.ofHours(1);
    private static final int CASES = 20;

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public String covers() {
        return "Two applications, relays and loops of submissions at once; one stopped (SIGSTOP) for longer than a job's timeout and continued; "
                + "surplus instances forced; the engine without an answer for an hour of controlled clock.";
    }

    @Override
    public void run(Arena arena) throws Exception {
        var hooks = new FailPointFolder(arena.folder().resolve("failpoints"));
        var jar = hooks.application();
        RunningSystem system = RunningSystem.in(arena.folder()).app(jar).withBank().controlledClock()
                .environment(FailPointFolder.VARIABLE, hooks.path().toString()).start();
        try (Company company = Company.of(system); var second = SecondApplication.on(system, jar,
                Map.of(FailPointFolder.VARIABLE, hooks.path().toString()))) {
            Await.until("the second application", LIMIT, second::ready);
            var documents = new TreeMap<String, String>();
            CargoReckoning voyages;
            try (var traffic = new Traffic(company.declarant, company.payer, DECLARATIONS_PER_SECOND, arena.seed());
                    var cargo = new CargoTraffic(company, CARRIERS, Integer.MAX_VALUE, arena.seed())) {
                Await.until("the first acceptances", LIMIT, () -> traffic.acknowledged() > 20);
                for (int seconds : STOPPED_SECONDS) {
                    zombie(arena, company, seconds, system.pid("app"), "the first application", second.customs());
                    zombie(arena, company, seconds, second.pid(), "the second application", null);
                    traffic.mustGoOn();
                    cargo.mustGoOn();
                }
                surplus(arena, company);
                engineAwayForAnHour(arena, company, second, hooks);
                traffic.stop();
                cargo.stop();
                documents.putAll(traffic.documents());
                voyages = CargoReckoning.of(system, cargo, arena.findings());
            }
            var reckoning = new Reckoning(company, arena.findings());
            reckoning.everythingAcknowledgedIsThereOnce(documents, voyages);
            reckoning.nothingNeedsAPerson();
            arena.check(system);
        }
    }

    /** Stops a process for so long; what is filed at the other one meanwhile is accepted meanwhile. */
    private static void zombie(Arena arena, Company company, int seconds, long pid, String name, Customs other)
            throws Exception {
        var declarant = other == null ? company.declarant
                : new Declarant(other.party(company.world.key(SampleWorld.DECLARANT)));
        signal(pid, "STOP");
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            String reference = "ZOMBIE-" + pid + "-" + seconds;
            String number = declarant.file(reference, Documents::straightThrough);
            Await.until("acceptance while " + name + " is stopped", LIMIT,
                    () -> "ACCEPTED".equals(declarant.statusOf(number)));
            arena.findings().figure("accepted while " + name + " is stopped for " + seconds + " s, after s",
                    seconds - TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime()));
            Await.until("the end of the stop", LIMIT, () -> System.nanoTime() > until);
        } finally {
            signal(pid, "CONT");
        }
        // The company's history has it too: the same document at the other door has the same number.
        String reference = "ZOMBIE-" + pid + "-" + seconds;
        String again = company.declarant.file(reference, Documents::straightThrough);
        if (!again.equals(declarant.history().get(reference))) {
            throw new AssertionError(reference + " has two numbers");
        }
    }

    private static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).inheritIO().start().waitFor();
    }

    private static void surplus(Arena arena, Company company) throws Exception {
        try (var surplus = new Surplus(company.system)) {
            for (int i = 0; i < CASES; i++) {
                // One that has ended, one that waits with its owner, one that perhaps has no owner yet.
                String ended = company.declarant.file("ENDED-" + i, Documents::straightThrough);
                String fresh = company.declarant.file("FRESH-" + i, Documents::payFirst);
                surplus.start(caseOf(company, fresh));
                Await.until("acceptance", LIMIT, () -> "ACCEPTED".equals(company.declarant.statusOf(ended)));
                surplus.start(caseOf(company, ended));
                Await.until("the payment slip", LIMIT,
                        () -> "AWAITING_PAYMENT".equals(company.declarant.statusOf(fresh)));
                surplus.start(caseOf(company, fresh));
                company.payer.owes(fresh);
            }
            surplus.start("NO-SUCH-CASE");
            long owners = surplus.allCancelledOrOwners();
            arena.findings().figure("instances forced, of which became a case's owner before the relay's",
                    surplus.started() + ", " + owners);
        }
    }

    private static String caseOf(Company company, String number) throws IOException {
        String found = company.world.officer().get("/api/v1/declarations/" + number).text("caseNumber");
        if (found.isEmpty()) {
            throw new IOException("no case of " + number);
        }
        return found;
    }

    /**
     * The engine is stopped, so that each call to it hangs, while the applications' clock moves an hour; then it is killed and,
     * started again, moves its clock the same hour before any application may talk to it. PostgreSQL's own clock stays, since
     * it only measures claims of seconds.
     */
    private static void engineAwayForAnHour(Arena arena, Company company, SecondApplication second, FailPointFolder hooks)
            throws Exception {
        RunningSystem system = company.system;
        int restarts = system.restarts("engine");
        int before = company.declarant.acknowledged();
        system.signal("engine", "STOP");
        for (int minutes = 10; minutes <= AWAY.toMinutes(); minutes += 10) {
            hooks.clockAhead(Duration.ofMinutes(minutes));
            int filed = company.declarant.acknowledged();
            Await.until("filing without an engine", LIMIT, () -> company.declarant.acknowledged() > filed + 5);
        }
        arena.findings().figure("declarations acknowledged while the engine was away",
                company.declarant.acknowledged() - before);
        signal(system.pid("app"), "STOP");
        signal(second.pid(), "STOP");
        try {
            system.kill("engine");
            Await.until("the engine", LIMIT, () -> system.readyAfter("engine", restarts + 1));
            moveEngineClock(system);
        } finally {
            signal(system.pid("app"), "CONT");
            signal(second.pid(), "CONT");
        }
    }

    private static void moveEngineClock(RunningSystem system) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> moved = http.send(HttpRequest.newBuilder(URI.create(
                    system.address("engine.management") + "/actuator/clock/add")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"offsetMilli\": " + AWAY.toMillis() + "}")).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (moved.statusCode() != 200) {
                throw new AssertionError("The engine's clock did not move: " + moved.body());
            }
        }
    }
}
