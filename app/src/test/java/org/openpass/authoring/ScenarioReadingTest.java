package org.openpass.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.Scenario.Step;

/** The file of a scenario is read whole, or all that is wrong with it is said at once. */
class ScenarioReadingTest {

    @Test
    void aWholeScenarioIsRead() {
        Scenario scenario = read("""
                {"name": "Arms", "names": {"ko": "무기"}, "process": "import-declaration", "filedAt": "2026-12-07T10:00:00+09:00",
                 "given": {"declaration": {}},
                 "then": [{"at": "Task_InspectGoods", "by": "inspector-1", "answers": {"decision": "ACCEPT", "days": 5}},
                          {"pass": "P3D"}, {"lapse": "supplement"}, {"pay": true}],
                 "expect": {"lane": "INSPECTION", "passes": ["Task_InspectGoods"], "duty": {"total": 1320000},
                            "trader": {"Task_InspectGoods": {"ko": "검사"}}}}""").scenario();

        assertThat(scenario.filedAt()).isEqualTo(Instant.parse("2026-12-07T01:00:00Z"));
        assertThat(scenario.then()).hasSize(4).contains(new Step.Pass(Duration.ofDays(3)), new Step.Lapse("supplement"));
        assertThat(((Step.Decide) scenario.then().getFirst()).answers()).containsEntry("days", 5);
        assertThat(scenario.expect().duty()).isEqualTo(Map.of("total", 1_320_000L));
        assertThat(scenario.expect().trader()).isEqualTo(Map.of("Task_InspectGoods", Map.of("ko", "검사")));
    }

    @Test
    void allFaultsAreSaidAtOnceEachWithItsMend() {
        List<ScenarioFault> faults = read("""
                {"nam": 1, "process": "", "filedAt": "tomorrow", "given": [],
                 "then": [{"at": "Task_A", "by": "inspector-1"}, {"pass": "-P3D"}, {"pay": true, "pass": "P1D"}],
                 "expect": {"duty": {"total": "a lot"}, "passes": [1], "lanes": "X"}}""").faults();

        assertThat(faults).extracting(ScenarioFault::where).containsExactlyInAnyOrder("nam", "name", "names.ko", "process", "given",
                "filedAt", "then[0]", "then[1].pass", "then[2]", "expect.duty.total", "expect.passes", "expect.lanes");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.mend()).isNotBlank());
    }

    @Test
    void whatIsNoScenarioAtAllIsRefused() {
        for (String text : List.of("", "[]", "null", "{", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "{\"expect\": {}}")) {
            assertThat(read(text).faults()).as(text).isNotEmpty();
        }
        String steps = String.join(",", Collections.nCopies(ScenarioReading.MOST_STEPS + 1, "{\"pay\": true}"));
        assertThat(read("{\"then\": [" + steps + "]}").faults()).extracting(ScenarioFault::where).contains("then");
    }

    private static ScenarioReading.Read read(String text) {
        return ScenarioReading.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
