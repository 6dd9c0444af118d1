package org.openpass.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.engine.reading.PlacementRules.Misplaced;

/** A case that is in a called process: what was called stays what it was, so the case is not told to be elsewhere meanwhile. */
class CalledRulesTest {

    private static final Position IN_THE_CALL = new Position(List.of("Call"), List.of());

    @Test
    void itIsNotPlacedElsewhere() {
        assertThat(new PlacementRules(calling("1.0")).of(List.of("Call"), List.of(), "Task_A")).extracting(Misplaced::rule)
                .containsExactly(PlacementRule.CALLED);
    }

    @Test
    void itIsMovedOnlyToAVersionThatCallsTheSame() {
        assertThat(moved(calling("1.0"))).isEmpty();
        assertThat(moved(calling("1.1"))).containsExactly(MigrationRule.CALLED);
    }

    private static List<MigrationRule> moved(ProcessModel to) {
        return new MigrationRules(calling("1.0"), to, List.of(new MappedElement("Call", "Call")), (decision, before, after) -> true)
                .at(IN_THE_CALL).stream().map(Hindrance::rule).toList();
    }

    private static ProcessModel calling(String tag) {
        String model = Bpmn.convertToString(Bpmn.createExecutableProcess("caller").startEvent("Start").callActivity("Call",
                call -> call.zeebeProcessId("part")).userTask("Task_A").endEvent("End").done());
        return ModelReader.process(model.replace("processId=\"part\"", "processId=\"part\" bindingType=\"versionTag\" versionTag=\"" + tag
                + "\"").getBytes(StandardCharsets.UTF_8));
    }
}
