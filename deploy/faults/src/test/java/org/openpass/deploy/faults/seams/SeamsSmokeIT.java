package org.openpass.deploy.faults.seams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.deploy.faults.world.FailPointFolder;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/** A smoke of the seams: a crash at three that matter. All of them are crashed at by {@code ./openpass test --soak --only seams}. */
class SeamsSmokeIT {

    /** Stored and not answered; started and not noted as started; done and not told to the engine. */
    private static final List<String> SEAMS = List.of("commit Filing\\..*, after", "call CreateProcessInstance, after",
            "commit JobTransaction\\.run.* AcceptDeclaration, after");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void aCaseReachesItsEndOnceWhereverTheProcessCrashes() throws Exception {
        var failPoints = new FailPointFolder(folder.resolve("failpoints"));
        try (RunningSystem system = SeamsTrial.started(folder, failPoints)) {
            Await.until("the start", Duration.ofMinutes(5),
                    () -> system.ready("app") && system.ready("engine") && system.ready("bank"));
            People people = People.of(system);
            failPoints.arm(SEAMS);

            new Course(people, () -> failPoints.crashed().size()).straightThrough("SMOKE");

            assertThat(SEAMS).allSatisfy(seam -> assertThat(failPoints.crashed()).anyMatch(name -> name.matches(seam)));
            assertThat(system.count("select count(*) from casework.cases")).isOne();
            assertThat(system.count("select count(*) from collection.notices")).isOne();
            Await.until("the end of all instances", Duration.ofMinutes(2),
                    () -> system.count("select count(*) from engine.instances where state = 'ACTIVE'") == 0);
            RunningSystem.Checked checked = system.check();
            assertThat(checked.code()).as(checked.report()).isZero();
        }
    }
}
