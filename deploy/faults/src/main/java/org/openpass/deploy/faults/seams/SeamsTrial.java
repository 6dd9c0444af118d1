package org.openpass.deploy.faults.seams;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.FailPointFolder;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/**
 * The application ends at every seam at its first passing: those of a case under way, as one declaration after another goes all the way,
 * and behind it a voyage with its manifest and its goods, until one has found none that is new; then the engine ends at the commits of
 * its feed, at each act of a case. Each case reaches its end. On another system it ends at every seam of a first start.
 */
public final class SeamsTrial implements Trial {

    private static final Duration START_LIMIT = Duration.ofMinutes(60);
    private static final Duration AFTER_LAST_CRASH = Duration.ofSeconds(15);
    private static final int MOST_COURSES = 8;
    private static final List<String> EVERY = List.of(".*");

    @Override
    public String name() {
        return "seams";
    }

    @Override
    public String covers() {
        return "A crash before and after each commit, each call to the engine, each batch of the feed, each message of the "
                + "bank and every other one, for a case and a voyage under way; the seams are discovered as they are passed.";
    }

    @Override
    public void run(Arena arena) throws Exception {
        aCaseUnderWay(arena);
        aFirstStart(arena);
    }

    private static void aCaseUnderWay(Arena arena) throws Exception {
        Path folder = arena.folder().resolve("case");
        var failPoints = new FailPointFolder(folder.resolve("failpoints"));
        try (RunningSystem system = started(folder, failPoints)) {
            Await.until("the start", START_LIMIT,
                    () -> system.ready("app") && system.ready("engine") && system.ready("bank"));
            var cases = new Aftermath(system, People.of(system), arena.random());
            failPoints.arm(EVERY);
            cases.whileCrashing(failPoints, MOST_COURSES, arena.findings());
            failPoints.disarm();
            tell(arena, "Seams of a case under way, a crash at each", failPoints.crashed());
            mustBeEmpty(KnownSeams.missingOfACase(failPoints.crashed()));
            cases.whileTheFeedCrashes(arena.findings());
            cases.everythingIsThereOnce(arena.findings());
            arena.check(system);
        }
    }

    private static void aFirstStart(Arena arena) throws Exception {
        Path folder = arena.folder().resolve("start");
        var failPoints = new FailPointFolder(folder.resolve("failpoints"));
        failPoints.arm(EVERY);
        try (RunningSystem system = started(folder, failPoints)) {
            Await.until("a first start through all its crashes", START_LIMIT, () -> system.ready("app")
                    && system.ready("engine") && system.ready("bank")
                    && KnownSeams.missingOfTheFirstStart(failPoints.crashed()).isEmpty());
            failPoints.disarm();
            tell(arena, "Seams of a first start, a crash at each", failPoints.crashed());
            // It answers before it has passed its last seams, and those were armed a moment ago.
            Await.until("the application, and no crash any more", START_LIMIT,
                    () -> system.ready("app") && failPoints.quietFor(AFTER_LAST_CRASH));
            new Course(People.of(system), () -> 0).straightThrough("FIRST");
            arena.check(system);
        }
    }

    private static void mustBeEmpty(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new AssertionError("Seams that are known were not found: " + missing);
        }
    }

    /** A system with fail-points in its application and a bank. */
    static RunningSystem started(Path folder, FailPointFolder failPoints) throws IOException, InterruptedException {
        return RunningSystem.in(folder).app(failPoints.application()).withBank()
                .environment(FailPointFolder.VARIABLE, failPoints.path().toString())
                // So many crashes in a row would make the supervisor wait half a minute each time.
                .environment("OPENPASS_LONGEST_RESTART_DELAY", "PT1S")
                // Until a dead worker's job comes again; half a minute each time would only be waited for.
                .environment("OPENPASS_ENGINE_JOB_TIMEOUT", "PT10S")
                // No process lives long enough to be worth more than a quick compilation.
                .environment("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1").start();
    }

    private static void tell(Arena arena, String what, List<String> seams) {
        arena.findings().figure(what, seams.size());
        seams.stream().sorted().forEach(arena.findings()::note);
    }
}
