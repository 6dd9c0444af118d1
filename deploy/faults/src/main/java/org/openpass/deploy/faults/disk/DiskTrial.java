package org.openpass.deploy.faults.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Reckoning;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.faults.world.Traffic;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/**
 * Each volume runs full under traffic and is freed again: filing is answered clearly meanwhile, nothing acknowledged is
 * lost, and everything goes on without a person.
 */
public final class DiskTrial implements Trial {

    /** Folders of the data folder with the size of their file systems, MB; the empty name is the whole. */
    private static final Map<String, Integer> APART = sizes("postgres", 1_024, "engine", 2_048, "search", 2_560, "logs", 256);
    private static final Map<String, Integer> TOGETHER = sizes("", 5_120);

    private static final double DECLARATIONS_PER_SECOND = 2;
    private static final Duration FULL_FOR = Duration.ofSeconds(45);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);
    private static final String PROBE = "FULL-";
    private static final String NONE = "none";
    private static final Set<String> CLEAR = Set.of("202", "503 database.unavailable", NONE);
    private static final List<String> PROCESSES = List.of("postgres", "engine", "search", "app");
    private int probes;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String covers() {
        return "the file systems of the database, the engine, the search index, the logs, and one file system of them all "
                + "run full for 45 s under traffic, and are freed.";
    }

    private static Map<String, Integer> sizes(Object... pairs) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            sizes.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return sizes;
    }

    @Override
    public void run(Arena arena) throws Exception {
        try {
            run(arena, "apart", APART);
            run(arena, "together", TOGETHER);
        } catch (Volume.NotPermitted e) {
            arena.findings().note("NOT COVERED here: small file systems cannot be mounted (" + e.getMessage() + ").");
        }
    }

    private void run(Arena arena, String name, Map<String, Integer> sizes) throws Exception {
        Path folder = arena.folder().resolve(name);
        Map<String, Volume> volumes = new LinkedHashMap<>();
        try {
            for (var size : sizes.entrySet()) {
                volumes.put(size.getKey(), Volume.at(folder.resolve("data").resolve(size.getKey()),
                        arena.folder().resolve(name + size.getKey() + ".img"), size.getValue()));
            }
            try (Company company = Company.of(RunningSystem.in(folder).withBank().start());
                    var traffic = new Traffic(company.declarant, company.payer, DECLARATIONS_PER_SECOND, arena.seed())) {
                Await.until("the first acceptances", RECOVERY_LIMIT, () -> traffic.acknowledged() > 20);
                for (var volume : volumes.entrySet()) {
                    runsFull(arena, company, volume.getKey().isEmpty() ? "all" : volume.getKey(), volume.getValue());
                    traffic.mustGoOn();
                }
                traffic.stop();
                var reckoning = new Reckoning(company, arena.findings());
                reckoning.everythingAcknowledgedIsThereOnce(traffic.documents());
                reckoning.nothingNeedsAPerson();
                everythingIsFound(company);
                arena.check(company.system);
            }
        } finally {
            for (Volume volume : List.copyOf(volumes.values()).reversed()) {
                volume.close();
            }
        }
    }

    private void runsFull(Arena arena, Company company, String name, Volume volume) throws Exception {
        Caller declarant = company.world.declarant();
        Map<String, Integer> answers = new TreeMap<>();
        List<String> probed = new ArrayList<>();
        long end = System.nanoTime() + FULL_FOR.toNanos();
        while (System.nanoTime() < end) {
            volume.fill();
            probed.add(PROBE + "%05d".formatted(++probes));
            answers.merge(answered(declarant, probed.getLast()), 1, Integer::sum);
            TimeUnit.SECONDS.sleep(1);
        }
        arena.findings().figure(name + " full: answers to filing", answers);
        arena.findings().figure(name + " full: ends of database, engine, search, application so far",
                PROCESSES.stream().map(company.system::restarts).toList());
        volume.free();
        recovers(arena, company, name, probed);
        Arena.require(CLEAR.containsAll(answers.keySet()),
                name + " full: filing was answered " + answers);
    }

    private static void recovers(Arena arena, Company company, String name, List<String> probed) throws Exception {
        long freed = System.nanoTime();
        String number = company.declarant.file(probed.getLast(), Documents::straightThrough);
        Await.until("acceptance of a declaration after " + name + " was freed", RECOVERY_LIMIT,
                () -> "ACCEPTED".equals(company.declarant.statusOf(number)));
        arena.findings().figure(name + " freed: a declaration filed again then is accepted after, s",
                (System.nanoTime() - freed) / 1_000_000_000);
        Await.until("everything to answer after " + name + " was freed", RECOVERY_LIMIT,
                () -> PROCESSES.stream().allMatch(company.system::ready));
        // What got no answer may have been stored or not: the declarant files it again, and notes its number.
        probed.forEach(reference -> company.declarant.file(reference, Documents::straightThrough));
    }

    private static String answered(Caller declarant, String reference) {
        try {
            Answer answer = declarant.post("/api/v1/declarations", Documents.straightThrough(reference));
            return answer.code() == 202 ? "202" : answer.code() + " " + answer.text("code");
        } catch (IOException noAnswer) {
            return NONE;
        }
    }

    /**
     * What was filed while the disks were full is found by a part of its number: the index has caught up by itself. The whole
     * number would be found without it.
     */
    private static void everythingIsFound(Company company) throws Exception {
        Caller officer = company.world.officer();
        for (var filed : company.declarant.history().entrySet()) {
            if (filed.getKey().startsWith(PROBE)) {
                Await.until("the index to hold " + filed, RECOVERY_LIMIT, () -> officer.get("/api/v1/cases?size=5&q="
                        + filed.getValue().substring(1)).body().toString().contains(filed.getValue()));
            }
        }
    }
}
