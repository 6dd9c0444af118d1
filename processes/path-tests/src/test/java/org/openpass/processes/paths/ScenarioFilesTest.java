package org.openpass.processes.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openpass.authoring.ScenarioReading;
import org.openpass.authoring.ScenarioResult;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.trial.scenario.ScenarioRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every scenario that is kept with a process is green, by the harness that process owners try their drafts with. */
@OpenPassTest
class ScenarioFilesTest {

    @Autowired
    private SampleData samples;
    @Autowired
    private ScenarioRun run;

    @TestFactory
    Stream<DynamicTest> isGreen() {
        samples.ready();
        return files().stream().map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> {
            ScenarioReading.Read read = ScenarioReading.read(file.getContentAsByteArray());
            assertThat(read.faults()).isEmpty();
            ScenarioResult result = run.run(file.getFilename(), read.scenario());
            assertThat(result.failure()).isEmpty();
            assertThat(result.checks()).isNotEmpty();
            assertThat(result.checks()).as("what was not met, on the way %s", result.path()).filteredOn(check -> !check.met()).isEmpty();
        }));
    }

    @Test
    void theyAreFound() {
        assertThat(files()).extracting(Resource::getFilename).filteredOn(name -> name.startsWith("import-declaration.")).hasSize(9);
        assertThat(files()).extracting(Resource::getFilename).anyMatch(name -> name.startsWith("declaration-change."))
                .anyMatch(name -> name.startsWith("party-registration."));
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*"
                    + ScenarioReading.SUFFIX)).sorted(Comparator.comparing(Resource::getFilename)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
