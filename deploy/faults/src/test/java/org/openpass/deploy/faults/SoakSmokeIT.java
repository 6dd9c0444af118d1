package org.openpass.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openpass.deploy.faults.kills.KillsTrial;

/**
 * A smoke of the soak: the connection of the exporter and everything at once are killed, while declarations are filed and a manifest of 50
 * lines is sent in pieces and its goods move; SeamsSmokeIT crashes the application alone. The long
 * run is {@code ./openpass test --soak}.
 */
class SoakSmokeIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostOrDoubledWhateverIsKilled() throws Exception {
        var findings = new Findings();

        KillsTrial.smoke().run(new Arena(folder, 20_261_122, Duration.ZERO, findings));

        findings.figures().forEach((name, value) -> System.out.println(name + " = " + value));
        assertThat(findings.counts()).containsOnlyKeys("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10")
                .allSatisfy((id, count) -> assertThat(count).as(id).isZero());
    }
}
